/**
 * The bazaar context.
 */
@NullMarked
package id.sentra.bazaar;

import org.jspecify.annotations.NullMarked;
