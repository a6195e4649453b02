package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;

import id.sentra.platform.region.RegionCode;

/**
 * What a bazaar is called, where and when it is, until when one may apply, and within how
 * many days a stall must be accepted.
 */
public record Particulars(String name, RegionCode region, String venueName, LocalDate startsOn, LocalDate endsOn,
		Instant applyUntil, int answerDays) {
}
