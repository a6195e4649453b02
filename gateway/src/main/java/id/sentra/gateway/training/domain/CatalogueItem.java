package id.sentra.gateway.training.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A course, venue or trainer as it is kept: a course has a code, a description and rules,
 * a venue seats, a trainer an account.
 */
public record CatalogueItem(@Nullable String id, @Nullable String code, long version, String regionCode, String name,
		boolean active, @Nullable Integer seats, @Nullable String username, @Nullable String description,
		@Nullable List<Rule> rules) {

	/** What it is known by. */
	public String key() {
		return (this.id != null) ? this.id : String.valueOf(this.code);
	}

	/** What a certificate asks for from a day on. */
	public record Rule(LocalDate from, int minimumAttendance, int minimumScore, String legalBasis) {
	}

}
