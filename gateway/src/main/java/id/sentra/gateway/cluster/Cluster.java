package id.sentra.gateway.cluster;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A cluster; without a type and reasons until it is assessed. */
record Cluster(UUID id, long version, String name, String product, String regionCode, String regionName,
		@Nullable UUID leaderId, int members, @Nullable String type, List<Trait> reasons) {

	/** Its type, or that it has none yet. */
	String assessedType() {
		return (this.type != null) ? this.type : "UNASSESSED";
	}

	/** A trait in words. */
	public record Trait(String code, String sentence) {
	}

}
