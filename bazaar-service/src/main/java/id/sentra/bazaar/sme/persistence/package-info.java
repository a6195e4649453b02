/**
 * SMEs as bazaar keeps them in PostgreSQL.
 */
@NullMarked
package id.sentra.bazaar.sme.persistence;

import org.jspecify.annotations.NullMarked;
