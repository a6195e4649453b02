package id.sentra.training.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.training.mentoring.domain.Moment;
import org.springframework.stereotype.Component;

/** Times as on the clock where an SME is. */
@Component
public class MentoringTimes {

	private final Clock clock;

	private final TimeZones zones;

	MentoringTimes(Clock clock, TimeZones zones) {
		this.clock = clock;
		this.zones = zones;
	}

	Moment at(RegionCode region) {
		return new Moment(this.clock.instant(), this.zones.of(region).zone());
	}

	/** So many days ago, on the clock of the capital. */
	public LocalDate daysAgo(int days) {
		return LocalDate.ofInstant(this.clock.instant(), this.zones.ofCapital().zone()).minusDays(days);
	}

	LocalDate today(RegionCode region) {
		return LocalDate.ofInstant(this.clock.instant(), this.zones.of(region).zone());
	}

	public LocalDateTime local(Instant time, RegionCode region) {
		return LocalDateTime.ofInstant(time, this.zones.of(region).zone());
	}

	public String abbreviation(RegionCode region) {
		return this.zones.of(region).abbreviation();
	}

}
