/** Loans from the application to the last payment, and what regions may lend. */
@NullMarked
package id.sentra.gateway.financing;

import org.jspecify.annotations.NullMarked;
