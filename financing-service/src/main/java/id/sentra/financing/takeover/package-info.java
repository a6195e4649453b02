/**
 * Loans of earlier books taken over. An approval is one transaction with the loan it
 * makes.
 */
@NullMarked
package id.sentra.financing.takeover;

import org.jspecify.annotations.NullMarked;
