package id.sentra.gateway.cluster.domain;

import java.time.Instant;
import java.util.List;

import id.sentra.gateway.cluster.domain.Cluster.Trait;

/** What a cluster was judged to be, when, by whom, by which rules and why. */
public record Assessment(String type, List<Trait> reasons, List<Score> scores, String rulesVersion, String assessedBy,
		Instant assessedAt) {

	/** How many traits of a type hold, of how many it needs. */
	public record Score(String type, int held, int needed) {
	}

}
