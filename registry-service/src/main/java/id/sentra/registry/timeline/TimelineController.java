package id.sentra.registry.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.registry.timeline.Timeline.Place;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What was done with an SME and what all services said about it, the newest first.
 */
@RestController
class TimelineController {

	private static final int LONGEST_KEY = 40;

	private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

	private final TimelineViews views;

	TimelineController(TimelineViews views) {
		this.views = views;
	}

	@SignedIn
	@GetMapping("/api/registry/smes/{id}/timeline")
	Mono<Page<EntryResponse>> timeline(@PathVariable UUID id, PageRequest page, CurrentUser user) {
		return this.views.of(id, page.after(TimelineController::place), page.rows(), user)
			.map((List<Entry> found) -> page.of(found, (entry) -> entry.at() + "|" + entry.key())
				.map(EntryResponse::of));
	}

	private static Place place(String key) {
		int bar = key.indexOf('|');
		if (bar < 0 || key.length() - bar > LONGEST_KEY || key.indexOf(0) >= 0) {
			throw new IllegalArgumentException("no key of a timeline");
		}
		return new Place(instant(key.substring(0, bar)), key.substring(bar + 1));
	}

	private static Instant instant(String text) {
		Instant at = Instant.parse(text);
		if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
			throw new IllegalArgumentException("no key of a timeline");
		}
		return at;
	}

}
