package id.sentra.training.session.domain;

import java.time.Duration;
import java.time.Instant;

import id.sentra.platform.error.Refused;

/** From when to when: the end is not part of it. At most 31 days. */
public record Period(Instant startsAt, Instant endsAt) {

	private static final Duration LONGEST = Duration.ofDays(31);

	/**
	 * @throws Refused unless it ends after it starts, and within 31 days
	 */
	public static Period of(Instant startsAt, Instant endsAt) {
		if (!startsAt.isBefore(endsAt) || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
			throw new Refused("bad-period", LONGEST.toDays());
		}
		return new Period(startsAt, endsAt);
	}

}
