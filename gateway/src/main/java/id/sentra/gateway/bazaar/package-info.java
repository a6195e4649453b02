/** Bazaars from their plan to the result, and applications for their stalls. */
@NullMarked
package id.sentra.gateway.bazaar;

import org.jspecify.annotations.NullMarked;
