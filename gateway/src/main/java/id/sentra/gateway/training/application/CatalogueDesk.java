package id.sentra.gateway.training.application;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.training.domain.CatalogueItem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps the courses, venues and trainers that sessions are made with. */
public interface CatalogueDesk {

	Mono<Listed<CatalogueItem>> list(CurrentUser user, Kind kind, @Nullable String cursor);

	Mono<CatalogueItem> find(CurrentUser user, Kind kind, String key);

	Mono<CatalogueItem> add(CurrentUser user, Kind kind, Map<String, Object> body, String once);

	Mono<CatalogueItem> revise(CurrentUser user, Kind kind, String key, @Nullable Long version,
			Map<String, Object> body);

	/** Opens it for new sessions, or closes it. */
	Mono<CatalogueItem> activate(CurrentUser user, Kind kind, String key, @Nullable Long version, boolean open);

	/** A later rule for certificates of a course. */
	Mono<CatalogueItem> addRule(CurrentUser user, String code, @Nullable Long version, Map<String, Object> rule);

	/** What there is, by the word in addresses of pages and in those of the service. */
	enum Kind {

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

}
