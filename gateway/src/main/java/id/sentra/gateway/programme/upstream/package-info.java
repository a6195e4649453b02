/** Asks the services for their figures. */
@NullMarked
package id.sentra.gateway.programme.upstream;

import org.jspecify.annotations.NullMarked;
