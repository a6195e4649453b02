/**
 * The copy of the SMEs, and how many there are per district.
 */
@NullMarked
package id.sentra.training.sme;

import org.jspecify.annotations.NullMarked;
