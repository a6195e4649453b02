/** Training over HTTP. */
@NullMarked
package id.sentra.gateway.training.upstream;

import org.jspecify.annotations.NullMarked;
