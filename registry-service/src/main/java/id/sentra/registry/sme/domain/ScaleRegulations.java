package id.sentra.registry.sme.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * The regulations on business scale, each with the date from which it applies.
 */
public record ScaleRegulations(List<ScaleRules> rules) {

	public ScaleRegulations {
		if (rules.isEmpty()) {
			throw new IllegalArgumentException("at least one regulation on business scale is needed");
		}
		rules = rules.stream().sorted(Comparator.comparing(ScaleRules::from).reversed()).toList();
	}

	/**
	 * The rules that apply on a day; for a day before the first regulation, that first
	 * one.
	 */
	public ScaleRules on(LocalDate day) {
		return this.rules.stream()
			.filter((rule) -> !rule.from().isAfter(day))
			.findFirst()
			.orElse(this.rules.get(this.rules.size() - 1));
	}

	/** The rules that apply on the day, in UTC, of an instant. */
	public ScaleRules at(Instant now) {
		return on(LocalDate.ofInstant(now, ZoneOffset.UTC));
	}

}
