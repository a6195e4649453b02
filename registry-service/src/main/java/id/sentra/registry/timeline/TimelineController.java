package id.sentra.registry.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Cursor;
import id.sentra.platform.web.Page;
import id.sentra.registry.timeline.Timeline.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
	Mono<Page<EntryResponse>> timeline(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, CurrentUser user) {
		int size = Cursor.limit(limit);
		return this.views.of(id, place(cursor), size + 1, user)
			.map((List<Entry> found) -> Page.of(found, size, (entry) -> entry.at() + "|" + entry.key())
				.map(EntryResponse::of));
	}

	private static @Nullable Place place(@Nullable String cursor) {
		String text = Cursor.key(cursor);
		if (text.isEmpty()) {
			return null;
		}
		int bar = text.indexOf('|');
		if (bar < 0 || text.length() - bar > LONGEST_KEY || text.indexOf(0) >= 0) {
			throw new Refused("bad-cursor");
		}
		return new Place(instant(text.substring(0, bar)), text.substring(bar + 1));
	}

	private static Instant instant(String text) {
		try {
			Instant at = Instant.parse(text);
			if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
				throw new Refused("bad-cursor");
			}
			return at;
		}
		catch (DateTimeException ex) {
			throw new Refused("bad-cursor");
		}
	}

}
