/**
 * Programmes as dated rule sets with their legal basis, and their budgets.
 */
@NullMarked
package id.sentra.financing.programme.domain;

import org.jspecify.annotations.NullMarked;
