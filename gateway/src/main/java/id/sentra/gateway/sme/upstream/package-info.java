/** SMEs over HTTP. */
@NullMarked
package id.sentra.gateway.sme.upstream;

import org.jspecify.annotations.NullMarked;
