/** Asks the registry about clusters. */
@NullMarked
package id.sentra.gateway.cluster.upstream;

import org.jspecify.annotations.NullMarked;
