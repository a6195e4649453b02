/**
 * Figures per district.
 */
@NullMarked
package id.sentra.financing.summary.application;

import org.jspecify.annotations.NullMarked;
