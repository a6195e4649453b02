/** Asks the registry about likely doubles. */
@NullMarked
package id.sentra.gateway.doubles.upstream;

import org.jspecify.annotations.NullMarked;
