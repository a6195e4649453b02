package id.sentra.registry.sme.domain;

import java.time.LocalDate;

/** After how many months an SME is to be verified anew, from a day on. */
public record VerificationRules(String version, String legalBasis, LocalDate from, int months) {

	public VerificationRules {
		if (months <= 0) {
			throw new IllegalArgumentException("a verification holds for some months");
		}
	}

}
