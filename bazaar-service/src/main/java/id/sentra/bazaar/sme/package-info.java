/**
 * The copy of the SMEs, and how many there are per district.
 */
@NullMarked
package id.sentra.bazaar.sme;

import org.jspecify.annotations.NullMarked;
