package id.sentra.registry.sme.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rule sets on verifying anew, each with the day it applies from. */
public record VerificationRegulations(List<VerificationRules> rules) {

	public VerificationRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one rule set on verification is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(VerificationRules::from).reversed()).toList();
	}

	/** The rules of a day; before the first ones, those. */
	public VerificationRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

}
