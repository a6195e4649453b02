/**
 * SMEs as financing keeps them in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.sme.persistence;

import org.jspecify.annotations.NullMarked;
