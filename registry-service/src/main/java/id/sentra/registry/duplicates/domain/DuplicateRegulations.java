package id.sentra.registry.duplicates.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The rule sets on duplicate candidates, each with the date from which it applies.
 */
public record DuplicateRegulations(List<DuplicateRules> rules) {

	public DuplicateRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one rule set on duplicate candidates is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(DuplicateRules::from).reversed()).toList();
	}

	/** The rules of a day; before the first ones, those. */
	public DuplicateRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

}
