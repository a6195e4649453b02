/**
 * Cluster events as they go on the wire.
 */
@NullMarked
package id.sentra.registry.cluster.messaging;

import org.jspecify.annotations.NullMarked;
