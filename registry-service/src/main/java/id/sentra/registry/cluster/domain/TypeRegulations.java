package id.sentra.registry.cluster.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The rule sets on types of clusters, each with the date from which it applies.
 */
public record TypeRegulations(List<TypeRules> rules) {

	public TypeRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one rule set on types of clusters is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(TypeRules::from).reversed()).toList();
	}

	/** The rules of a day; before the first ones, those. */
	public TypeRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

}
