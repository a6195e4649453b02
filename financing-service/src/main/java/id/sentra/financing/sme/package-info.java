/**
 * The copy of the SMEs.
 */
@NullMarked
package id.sentra.financing.sme;

import org.jspecify.annotations.NullMarked;
