package id.sentra.registry.sme.domain;

import java.time.LocalDate;

import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * What the business is and how large: capital without land and buildings, and yearly
 * sales.
 */
public record Business(String name, BusinessDetails details, @Nullable Kbli kbli, @Nullable LocalDate since,
		@Nullable Rupiah capital, @Nullable Rupiah yearlySales) {

	/** The name by which two spellings are the same business. */
	public BusinessName key() {
		return BusinessName.of(this.name);
	}

	Business completedBy(Business older) {
		return new Business(this.name, this.details.completedBy(older.details), Profile.either(this.kbli, older.kbli),
				Profile.either(this.since, older.since), Profile.either(this.capital, older.capital),
				Profile.either(this.yearlySales, older.yearlySales));
	}

}
