package id.sentra.financing.loanapplication.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import id.sentra.financing.loanapplication.domain.Score.FactorScore;

/**
 * One version of the rules of scoring: of each factor the highest threshold that the fact
 * reaches gives the points.
 */
public record ScoreRules(int version, Map<Factor, NavigableMap<Long, Integer>> steps) {

	/**
	 * Scores the facts by the factors that this version knows; one without a fact is
	 * judged by 0.
	 */
	public Score score(Map<Factor, Long> facts) {
		return new Score(this.version,
				Arrays.stream(Factor.values())
					.filter(this.steps::containsKey)
					.map((factor) -> score(factor, facts.getOrDefault(factor, 0L)))
					.toList());
	}

	private FactorScore score(Factor factor, long fact) {
		NavigableMap<Long, Integer> points = this.steps.getOrDefault(factor, new TreeMap<>());
		Map.Entry<Long, Integer> reached = points.floorEntry(fact);
		int most = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		return new FactorScore(factor, fact, (reached != null) ? reached.getValue() : 0, most);
	}

}
