/**
 * A loan from contract to settlement: what is due, accrued, paid and owed.
 */
@NullMarked
package id.sentra.financing.loan.domain;

import org.jspecify.annotations.NullMarked;
