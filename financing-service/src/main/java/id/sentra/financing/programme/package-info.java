/**
 * Finds the rules of a day and keeps budgets within their amount.
 */
@NullMarked
package id.sentra.financing.programme;

import org.jspecify.annotations.NullMarked;
