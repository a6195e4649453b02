package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Indonesia's time zones; which one a province is in is data. */
public enum Zone {

	WIB("Asia/Jakarta"), WITA("Asia/Makassar"), WIT("Asia/Jayapura");

	private final ZoneId id;

	Zone(String id) {
		this.id = ZoneId.of(id);
	}

	public ZoneId id() {
		return this.id;
	}

	/** The local day of an instant. */
	public LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.id);
	}

}
