package id.sentra.registry.views;

import java.time.LocalDate;

/**
 * How many views of personal data one of the staff may have in so many minutes, from a
 * day on.
 */
public record ViewRules(String version, String legalBasis, LocalDate from, int views, int minutes) {

	public ViewRules {
		if (views <= 0 || minutes <= 0) {
			throw new IllegalArgumentException("some views are allowed in some time");
		}
	}

}
