/**
 * The end of a business day, in short chunks that any instance may take.
 */
@NullMarked
package id.sentra.financing.dayend;

import org.jspecify.annotations.NullMarked;
