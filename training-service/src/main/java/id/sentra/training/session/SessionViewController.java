package id.sentra.training.session;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.session.domain.SessionState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/training/sessions")
class SessionViewController {

	private static final int LAST_YEAR = 2200;

	private final SessionViews views;

	private final SessionResponses responses;

	private final SessionTimes times;

	SessionViewController(SessionViews views, SessionResponses responses, SessionTimes times) {
		this.views = views;
		this.responses = responses;
		this.times = times;
	}

	@SignedIn
	@GetMapping
	Mono<Page<SessionResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable String month, @OneOf Set<SessionState> state, PageRequest page,
			CurrentUser user) {
		YearMonth asked = month(month);
		SessionSearch search = new SessionSearch(region, state,
				(asked != null) ? this.times.start(asked, region) : null,
				(asked != null) ? this.times.start(asked.plusMonths(1), region) : null, page);
		return this.views.list(search, user).map((found) -> found.map(this.responses::of));
	}

	@SignedIn
	@GetMapping("/{id}")
	Mono<ResponseEntity<SessionResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user).map(this.responses::ok);
	}

	private static @Nullable YearMonth month(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			YearMonth month = YearMonth.parse(text.strip());
			if (month.getYear() >= 0 && month.getYear() <= LAST_YEAR) {
				return month;
			}
		}
		catch (DateTimeException ex) {
			throw new Refused("bad-month");
		}
		throw new Refused("bad-month");
	}

}
