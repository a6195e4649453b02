/**
 * The allocation recomputed on anybody's machine, without database or network.
 */
@NullMarked
package id.sentra.bazaar.allocation.replay;

import org.jspecify.annotations.NullMarked;
