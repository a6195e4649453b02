package id.sentra.gateway.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.training.Training;
import id.sentra.gateway.training.Catalogue;
import id.sentra.gateway.training.Session;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** What waits for officers, and for trainers in the sessions they teach. */
@Component
class TrainingNeeds {

	private static final Duration SOON = Duration.ofDays(7);

	private static final String CONTEXT = "training";

	private static final String CALENDAR = "/pelatihan";

	private final Training training;

	private final Clock clock;

	TrainingNeeds(Training training, Clock clock) {
		this.training = training;
		this.clock = clock;
	}

	List<Mono<Need>> of(CurrentUser user) {
		Instant now = this.clock.instant();
		List<Mono<Need>> needs = new ArrayList<>();
		if (user.hasAny(Role.OFFICER, Role.ADMIN)) {
			needs.add(need("session", sessions(user, (session) -> session.waitsForCompletion(now))));
		}
		if (user.hasAny(Role.TRAINER)) {
			Mono<Listed<Session>> own = own(user).cache();
			needs.add(need("session-sheet", only(own, (session) -> session.hasBegun(now))));
			needs.add(need("session-soon",
					only(own, (session) -> !session.hasBegun(now) && session.startsAt().isBefore(now.plus(SOON)))));
		}
		return needs;
	}

	/** The sessions somebody teaches, known by the account of the trainer. */
	private Mono<Listed<Session>> own(CurrentUser user) {
		String username = user.known().username();
		return this.training.catalogue(user).flatMap((catalogue) -> {
			List<UUID> known = catalogue.trainers()
				.stream()
				.filter((one) -> one.username().equals(username))
				.map(Catalogue.Trainer::id)
				.toList();
			return sessions(user, (session) -> known.stream().anyMatch(session::isTaughtBy));
		});
	}

	private Mono<Listed<Session>> sessions(CurrentUser user, Predicate<Session> waits) {
		return only(this.training.scheduled(user), waits);
	}

	private static Mono<Listed<Session>> only(Mono<Listed<Session>> all, Predicate<Session> waits) {
		return all.map((page) -> new Listed<>(page.items().stream().filter(waits).toList(), null));
	}

	/** Leads to the month of the first: the calendar shows one month. */
	private static Mono<Need> need(String key, Mono<Listed<Session>> found) {
		return found.map(Listed::items)
			.map((sessions) -> new Need(key, CONTEXT,
					sessions.stream()
						.map((session) -> YearMonth.from(session.localStart()))
						.min(Comparator.naturalOrder())
						.map((month) -> CALENDAR + "?bulan=" + month)
						.orElse(CALENDAR),
					(long) sessions.size(), false))
			.onErrorReturn(new Need(key, CONTEXT, CALENDAR, null, false));
	}

}
