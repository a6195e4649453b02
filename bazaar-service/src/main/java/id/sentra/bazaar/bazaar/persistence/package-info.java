/**
 * Bazaars and applications in PostgreSQL.
 */
@NullMarked
package id.sentra.bazaar.bazaar.persistence;

import org.jspecify.annotations.NullMarked;
