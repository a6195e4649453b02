package id.sentra.registry.cluster.domain;

/**
 * The four types of clusters, from the weakest to the strongest.
 */
public enum ClusterType {

	ARTISAN, ACTIVE, DYNAMIC, ADVANCED

}
