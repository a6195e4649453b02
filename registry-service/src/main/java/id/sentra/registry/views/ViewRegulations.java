package id.sentra.registry.views;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rule sets on views of personal data, each with the day it applies from. */
public record ViewRegulations(List<ViewRules> rules) {

	public ViewRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one rule set on views of personal data is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(ViewRules::from).reversed()).toList();
	}

	/** The rules of a day; before the first ones, those. */
	ViewRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

}
