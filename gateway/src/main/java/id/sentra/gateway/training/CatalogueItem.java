package id.sentra.gateway.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A course, venue or trainer as it is kept: a course has a code, a description and rules,
 * a venue seats, a trainer an account.
 */
record CatalogueItem(@Nullable String id, @Nullable String code, long version, String regionCode, String name,
		boolean active, @Nullable Integer seats, @Nullable String username, @Nullable String description,
		@Nullable List<Rule> rules) {

	/** What there is, by the word in addresses of pages and in those of the service. */
	public enum Kind {

		COURSE("kursus", "courses"), VENUE("tempat", "venues"), TRAINER("pelatih", "trainers"),

		MENTOR("pendamping", "mentors");

		private final String page;

		private final String resource;

		Kind(String page, String resource) {
			this.page = page;
			this.resource = resource;
		}

		public String page() {
			return this.page;
		}

		public String resource() {
			return this.resource;
		}

		public static Optional<Kind> of(String page) {
			return Arrays.stream(values()).filter((kind) -> kind.page.equals(page)).findFirst();
		}

	}

	/** What it is known by. */
	public String key() {
		return (this.id != null) ? this.id : String.valueOf(this.code);
	}

	/** What a certificate asks for from a day on. */
	public record Rule(LocalDate from, int minimumAttendance, int minimumScore, String legalBasis) {
	}

}
