/**
 * Certificates in PostgreSQL.
 */
@NullMarked
package id.sentra.training.certificate.persistence;

import org.jspecify.annotations.NullMarked;
