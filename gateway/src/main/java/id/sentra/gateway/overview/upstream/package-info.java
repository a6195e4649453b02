/** Asks the services for their figures. */
@NullMarked
package id.sentra.gateway.overview.upstream;

import org.jspecify.annotations.NullMarked;
