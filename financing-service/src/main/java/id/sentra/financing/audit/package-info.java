/**
 * Proves that the books agree with the loans and budgets.
 */
@NullMarked
package id.sentra.financing.audit;

import org.jspecify.annotations.NullMarked;
