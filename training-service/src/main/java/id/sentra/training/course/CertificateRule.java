package id.sentra.training.course;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a certificate asks for from a day on, with its legal basis: attendance in percent
 * of the session and a score after it, 0 to 100; a minimum of 0 asks for nothing.
 */
public record CertificateRule(LocalDate from, int minimumAttendance, int minimumScore, String legalBasis) {

	/** Whether who attended so much and scored so has earned it. */
	public boolean isMetBy(int attendance, @Nullable Integer scoreAfter) {
		int score = (scoreAfter != null) ? scoreAfter : 0;
		return attendance >= this.minimumAttendance && score >= this.minimumScore;
	}

}
