package id.sentra.registry.document;

import java.time.Clock;
import java.time.LocalDate;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;

/** Which day it is where somebody or something is. */
@Component
public class LocalDays {

	private final TimeZones zones = TimeZones.load();

	private final Clock clock;

	LocalDays(Clock clock) {
		this.clock = clock;
	}

	public LocalDate today(RegionCode region) {
		return LocalDate.ofInstant(this.clock.instant(), this.zones.of(region).zone());
	}

	/**
	 * Of a region; in the capital for everything, and for an SME, whose owner may be
	 * anywhere.
	 */
	public LocalDate today(Scope scope) {
		return scope.region()
			.map(this::today)
			.orElseGet(() -> LocalDate.ofInstant(this.clock.instant(), this.zones.ofCapital().zone()));
	}

}
