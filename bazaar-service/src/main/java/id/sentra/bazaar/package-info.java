/**
 * Fair allocation of stalls, and agreements that are written down.
 */
@NullMarked
package id.sentra.bazaar;

import org.jspecify.annotations.NullMarked;
