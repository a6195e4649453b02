package id.sentra.registry.cluster.domain;

import java.util.List;

/**
 * What an assessment comes to: the type, the traits that decided it, and how near each
 * type was.
 */
public record Judgement(ClusterType type, List<String> reasons, List<Score> scores) {

	/**
	 * How many traits of a type hold, of how many it needs.
	 */
	public record Score(ClusterType type, int held, int needed) {
	}

}
