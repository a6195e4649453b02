package id.sentra.gateway.financing;

import java.time.Instant;
import java.time.LocalDate;

/** What a region may lend under a programme: approved, paid out and free. */
record Budget(String programmeCode, String region, long version, long amount, long reserved, long used, long left,
		String legalBasis, LocalDate decidedOn, String changedBy) {

	/** An amount it was given, by which decision. */
	public record Change(long version, long amount, String legalBasis, LocalDate decidedOn, String changedBy,
			Instant changedAt) {
	}

}
