/**
 * Low-interest loans to the rupiah.
 */
@NullMarked
package id.sentra.financing;

import org.jspecify.annotations.NullMarked;
