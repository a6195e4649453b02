package id.sentra.registry.document.domain;

import java.time.LocalDate;
import java.util.List;

import id.sentra.registry.sme.domain.Scale;

/**
 * Which SMEs must have a halal certificate from a day on.
 *
 * @param divisions the first two digits of their KBLI
 */
public record HalalRules(String version, String legalBasis, LocalDate from, List<Scale> scales,
		List<String> divisions) {

	public HalalRules {
		scales = List.copyOf(scales);
		divisions = List.copyOf(divisions);
	}

}
