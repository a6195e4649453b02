/** Bazaars over HTTP. */
@NullMarked
package id.sentra.gateway.bazaar.upstream;

import org.jspecify.annotations.NullMarked;
