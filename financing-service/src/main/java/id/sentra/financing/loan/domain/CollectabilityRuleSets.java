package id.sentra.financing.loan.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rules of collectability of any day: each set applies from its day on. */
public record CollectabilityRuleSets(NavigableMap<LocalDate, CollectabilityRules> from) {

	public CollectabilityRuleSets {
		from = new TreeMap<>(from);
	}

	public CollectabilityRules on(LocalDate day) {
		Map.Entry<LocalDate, CollectabilityRules> entry = this.from.floorEntry(day);
		if (entry == null) {
			throw new IllegalArgumentException("no rules of collectability on " + day);
		}
		return entry.getValue();
	}

}
