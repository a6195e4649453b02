package id.sentra.training.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Now, and the clock where the SME is. */
public record Moment(Instant now, ZoneId zone) {

	LocalDate today() {
		return day(this.now);
	}

	LocalDate day(Instant time) {
		return LocalDate.ofInstant(time, this.zone);
	}

}
