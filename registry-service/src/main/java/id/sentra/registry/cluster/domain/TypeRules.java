package id.sentra.registry.cluster.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.platform.error.Refused;

/**
 * How the type of a cluster follows from its traits: of the types in their order the
 * first of which enough traits hold, else the last. Traits that exclude one another
 * cannot both hold.
 */
public record TypeRules(String version, String legalBasis, LocalDate from, List<TypeRule> types,
		List<List<String>> contradictions) {

	public TypeRules {
		if (types.isEmpty()) {
			throw new IllegalArgumentException("a cluster has to be of some type");
		}
	}

	/** Every trait that is asked for. */
	public Set<String> traits() {
		Set<String> all = new LinkedHashSet<>();
		this.types.forEach((type) -> all.addAll(type.traits()));
		return all;
	}

	/**
	 * @throws Refused when a trait is left open, is not known, or contradicts another
	 */
	public Judgement judge(Map<String, Boolean> answers) {
		if (!answers.keySet().equals(traits())) {
			throw new Refused("assessment-incomplete", traits().size());
		}
		this.contradictions.forEach((pair) -> requireConsistent(pair, answers));
		List<Judgement.Score> scores = this.types.stream().map((type) -> type.score(answers)).toList();
		TypeRule decided = this.types.stream()
			.filter((type) -> type.isMetBy(answers))
			.findFirst()
			.orElse(this.types.get(this.types.size() - 1));
		return new Judgement(decided.type(), decided.held(answers), scores);
	}

	private static void requireConsistent(List<String> pair, Map<String, Boolean> answers) {
		if (pair.stream().allMatch((trait) -> Boolean.TRUE.equals(answers.get(trait)))) {
			throw new Refused("assessment-contradictory", String.join(", ", pair));
		}
	}

	/**
	 * The traits of a type and how many of them make it that type.
	 */
	public record TypeRule(ClusterType type, int needed, List<String> traits) {

		public TypeRule {
			if (needed < 0 || needed > traits.size()) {
				throw new IllegalArgumentException("a type cannot need more traits than it has");
			}
		}

		boolean isMetBy(Map<String, Boolean> answers) {
			return held(answers).size() >= this.needed;
		}

		List<String> held(Map<String, Boolean> answers) {
			return this.traits.stream().filter((trait) -> Boolean.TRUE.equals(answers.get(trait))).toList();
		}

		Judgement.Score score(Map<String, Boolean> answers) {
			return new Judgement.Score(this.type, held(answers).size(), this.needed);
		}

	}

}
