package id.sentra.demo.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The day the demo was begun, from which all its dates are counted; one that was cut off
 * goes on with the same.
 */
record Calendar(LocalDate today) {

	/** Where Tanjungpinang lies. */
	static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

	static Calendar keptIn(Path folder) {
		Path file = folder.resolve("day");
		try {
			if (!Files.exists(file)) {
				Files.writeString(file, LocalDate.now(WIB).toString());
			}
			return new Calendar(LocalDate.parse(Files.readString(file).strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A day so far ahead (or back); nobody teaches on a Sunday. */
	LocalDate workday(int ahead) {
		LocalDate day = this.today.plusDays(ahead);
		return (day.getDayOfWeek() == DayOfWeek.SUNDAY) ? day.minusDays(1) : day;
	}

	Instant noon(int ahead) {
		return LocalDateTime.of(this.today.plusDays(ahead), LocalTime.NOON).atZone(WIB).toInstant();
	}

	/** So long from now. */
	static Instant after(Duration wait) {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(wait);
	}

}
