/**
 * Proves that the books agree with the loans and budgets.
 */
@NullMarked
package id.sentra.financing.audit.application;

import org.jspecify.annotations.NullMarked;
