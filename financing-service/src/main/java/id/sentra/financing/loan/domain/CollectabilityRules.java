package id.sentra.financing.loan.domain;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Collectability 1 to 5 by days past due; the thresholds are data (POJK 40/2019). */
public record CollectabilityRules(NavigableMap<Integer, Integer> fromDays) {

	public CollectabilityRules {
		fromDays = new TreeMap<>(fromDays);
		if (!fromDays.containsKey(0)) {
			throw new IllegalArgumentException("rules of collectability begin at 0 days");
		}
	}

	public int of(int daysPastDue) {
		return this.fromDays.floorEntry(daysPastDue).getValue();
	}

}
