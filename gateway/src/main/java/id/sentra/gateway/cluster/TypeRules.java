package id.sentra.gateway.cluster;

import java.util.List;

import id.sentra.gateway.cluster.Cluster.Trait;

/** The questions by which a cluster's type is found, and where they come from. */
record TypeRules(String version, String legalBasis, List<Type> types) {

	/** All traits, in the order of the types. */
	public List<Trait> traits() {
		return this.types.stream().flatMap((type) -> type.traits().stream()).toList();
	}

	/** A type and its traits. */
	public record Type(String type, int needed, List<Trait> traits) {
	}

}
