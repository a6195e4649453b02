/**
 * Programmes and budgets in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.programme.persistence;

import org.jspecify.annotations.NullMarked;
