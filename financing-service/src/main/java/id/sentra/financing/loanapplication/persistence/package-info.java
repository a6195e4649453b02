/**
 * Applications in PostgreSQL.
 */
@NullMarked
package id.sentra.financing.loanapplication.persistence;

import org.jspecify.annotations.NullMarked;
