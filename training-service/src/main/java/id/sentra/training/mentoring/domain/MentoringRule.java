package id.sentra.training.mentoring.domain;

import java.time.LocalDate;

/**
 * How many open mentorings a mentor of a region may have from a day on, with its legal
 * basis; region {@code *} is the whole country.
 */
public record MentoringRule(String region, LocalDate from, int mostOpen, String legalBasis) {

	/** Whether a mentor who has so many open ones may have one more. */
	public boolean allowsOneMoreThan(int open) {
		return open < this.mostOpen;
	}

}
