/**
 * Loans, instalments and payments in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.loan.persistence;

import org.jspecify.annotations.NullMarked;
