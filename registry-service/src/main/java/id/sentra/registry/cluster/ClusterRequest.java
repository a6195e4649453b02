package id.sentra.registry.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A cluster to be formed: its name, what it makes, and the district of its seat.
 */
record ClusterRequest(@Nullable String name, @Nullable String product, @Nullable String regionCode) {
}
