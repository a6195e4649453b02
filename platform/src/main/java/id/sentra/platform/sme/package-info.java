/**
 * A service's own copy of the registry's SMEs.
 */
@NullMarked
package id.sentra.platform.sme;

import org.jspecify.annotations.NullMarked;
