package id.sentra.registry.privacy.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rule sets on requests about personal data, each with the day it applies from. */
public record RequestRegulations(List<RequestRules> rules) {

	public RequestRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one rule set on requests about personal data is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(RequestRules::from).reversed()).toList();
	}

	/** The rules of a day; before the first ones, those. */
	public RequestRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

}
