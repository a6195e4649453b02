/**
 * Figures per district.
 */
@NullMarked
package id.sentra.financing.summary;

import org.jspecify.annotations.NullMarked;
