package id.sentra.registry.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which nobody is written to, on the clock of where the owner is. */
final class QuietHours {

	private static final LocalTime FROM = LocalTime.of(20, 0);

	private static final LocalTime UNTIL = LocalTime.of(7, 0);

	private QuietHours() {
	}

	/** That moment, or when the quiet hours it lies in are over. */
	static Instant after(Instant moment, ZoneId zone) {
		ZonedDateTime local = moment.atZone(zone);
		LocalTime time = local.toLocalTime();
		if (time.isBefore(UNTIL)) {
			return local.with(UNTIL).toInstant();
		}
		return time.isBefore(FROM) ? moment : local.plusDays(1).with(UNTIL).toInstant();
	}

}
