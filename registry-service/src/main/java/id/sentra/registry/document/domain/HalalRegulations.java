package id.sentra.registry.document.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rule sets on halal certificates, each with the day it applies from. */
public record HalalRegulations(List<HalalRules> rules) {

	public HalalRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one rule set on halal certificates is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(HalalRules::from).reversed()).toList();
	}

	/** The rules of a day; before the first ones, those. */
	public HalalRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

}
