/**
 * Certificates in PostgreSQL.
 */
@NullMarked
package id.sentra.bazaar.certificate.persistence;

import org.jspecify.annotations.NullMarked;
