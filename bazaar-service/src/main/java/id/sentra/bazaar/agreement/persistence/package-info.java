/**
 * Agreements in PostgreSQL.
 */
@NullMarked
package id.sentra.bazaar.agreement.persistence;

import org.jspecify.annotations.NullMarked;
