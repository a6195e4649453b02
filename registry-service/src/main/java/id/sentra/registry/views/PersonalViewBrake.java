package id.sentra.registry.views;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.TooMany;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Stops whoever of the staff looks at the personal data of more SMEs in a time than work
 * asks for, until another person releases it. Owners who look at their own are not
 * counted.
 */
@Service
public class PersonalViewBrake {

	private static final String STOPPED = "personal-views-stopped";

	private static final String EVERYWHERE = "*";

	private final Transactions transactions;

	private final ViewStops stops;

	private final ViewRegulations regulations;

	private final Clock clock;

	PersonalViewBrake(Transactions transactions, ViewStops stops, ViewRegulations regulations, Clock clock) {
		this.transactions = transactions;
		this.stops = stops;
		this.regulations = regulations;
		this.clock = clock;
	}

	/**
	 * Within the transaction of a view, before it is written down.
	 * @throws TooMany when this account may look no more
	 */
	public Mono<Void> admit(CurrentUser user) {
		if (user.has(Role.SME_OWNER)) {
			return Mono.empty();
		}
		Instant now = this.clock.instant();
		ViewRules rules = rules(now);
		return this.stops.isStopped(user.username(), rules, now)
			.flatMap((stopped) -> stopped ? Mono.error(new TooMany(STOPPED, rules.views(), rules.minutes()))
					: Mono.empty());
	}

	/** Around that transaction: what it refuses is kept as a stop. */
	public <T> Mono<T> keeping(Mono<T> view, CurrentUser user) {
		return view.onErrorResume(TooMany.class, (refused) -> stop(user).then(Mono.error(refused)));
	}

	Mono<List<ViewStop>> open(@Nullable UUID after, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(), this.stops.open(after, user.scope(), limit));
	}

	/** By another than the one it stopped, who says why. */
	Mono<ViewStop> release(UUID id, String reason, CurrentUser user) {
		Mono<ViewStop> work = this.stops.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("view-stop-not-found")))
			.flatMap((stop) -> {
				if (stop.username().equals(user.username())) {
					return Mono.error(new NotAllowed("view-stop-by-second-person"));
				}
				if (stop.releasedAt() != null) {
					return Mono.error(new Conflict("view-stop-released"));
				}
				return this.stops.release(id, user.username(), reason, this.clock.instant())
					.then(this.stops.find(id, user.scope()));
			});
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Void> stop(CurrentUser user) {
		Instant now = this.clock.instant();
		String region = user.scope().region().map(RegionCode::value).orElse(EVERYWHERE);
		return this.transactions.in(user.scope(), this.stops.add(user.username(), region, rules(now), now));
	}

	private ViewRules rules(Instant now) {
		return this.regulations.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
	}

}
