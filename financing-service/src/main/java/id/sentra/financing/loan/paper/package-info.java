/**
 * Contracts on paper.
 */
@NullMarked
package id.sentra.financing.loan.paper;

import org.jspecify.annotations.NullMarked;
