package id.sentra.training.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.region.TimeZones.TimeZone;
import id.sentra.training.session.domain.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as people at the venue read them on the clock. */
@Component
public class SessionTimes {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);

	private final TimeZones zones;

	SessionTimes(TimeZones zones) {
		this.zones = zones;
	}

	public Period period(ScheduleSession.Times times, RegionCode region) {
		ZoneId zone = zone(region).zone();
		return Period.of(times.from().atZone(zone).toInstant(), times.to().atZone(zone).toInstant());
	}

	public TimeZone zone(@Nullable RegionCode region) {
		return (region != null) ? this.zones.of(region) : this.zones.ofCapital();
	}

	/** The first moment of a month. */
	public Instant start(YearMonth month, @Nullable RegionCode region) {
		return month.atDay(1).atStartOfDay(zone(region).zone()).toInstant();
	}

	public LocalDateTime local(Instant time, RegionCode region) {
		return LocalDateTime.ofInstant(time, zone(region).zone());
	}

	public LocalDate day(Instant time, RegionCode region) {
		return local(time, region).toLocalDate();
	}

	/** Like {@code 21 November 2026 09.00-12.00 WIB}. */
	public String text(Period period, RegionCode region) {
		LocalDateTime from = local(period.startsAt(), region);
		LocalDateTime to = local(period.endsAt(), region);
		String end = from.toLocalDate().equals(to.toLocalDate()) ? TIME.format(to)
				: DAY.format(to) + " " + TIME.format(to);
		return DAY.format(from) + " " + TIME.format(from) + "-" + end + " " + zone(region).abbreviation();
	}

	/** Like {@code 21 November 2026}. */
	public static String text(LocalDate day) {
		return DAY.format(day);
	}

}
