package id.sentra.training.session;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Plans sessions: each command one transaction with its bookings, its seats and its
 * event.
 */
@Service
class SessionService {

	private final Transactions transactions;

	private final Sessions sessions;

	private final Planning planning;

	private final SessionWriter writer;

	private final Clock clock;

	SessionService(Transactions transactions, Sessions sessions, Planning planning, SessionWriter writer, Clock clock) {
		this.transactions = transactions;
		this.sessions = sessions;
		this.planning = planning;
		this.writer = writer;
		this.clock = clock;
	}

	/** Refused when the venue is one of another region; not when there is none. */
	Mono<Void> mayPlanAt(@Nullable UUID venue, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.transactions.in(user.scope(),
				Mono.justOrEmpty(venue)
					.flatMap(this.planning::regionOf)
					.doOnNext((region) -> requireWithin(region, user))
					.then());
	}

	/** A new session; conflict when its venue or a trainer is taken at that time. */
	Mono<SessionView> schedule(ScheduleSession command, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<SessionView> work = this.planning.plan(command).flatMap((planned) -> {
			requireWithin(planned.place().region(), user);
			return write(Session.schedule(planned.plan(), planned.place(), this.clock.instant()));
		});
		return this.transactions.in(user.scope(), work);
	}

	/** Changes the plan before it begins; conflict as with a new one. */
	Mono<SessionView> reschedule(UUID id, long version, ScheduleSession command, CurrentUser user) {
		Mono<SessionView> work = current(id, version, user)
			.flatMap((session) -> this.planning.plan(command, session).flatMap((planned) -> {
				requireWithin(planned.place().region(), user);
				if (!planned.plan().course().code().equals(session.plan().course().code())) {
					return Mono.error(new Refused("course-is-fixed"));
				}
				return session.reschedule(planned.plan(), planned.place(), this.clock.instant())
					.map(this::write)
					.orElseGet(() -> this.sessions.view(id));
			}));
		return this.transactions.in(user.scope(), work);
	}

	Mono<SessionView> cancel(UUID id, long version, String reason, CurrentUser user) {
		return end(id, version, user, (session) -> session.cancel(reason, this.clock.instant()));
	}

	Mono<SessionView> complete(UUID id, long version, CurrentUser user) {
		return end(id, version, user, (session) -> session.complete(this.clock.instant()));
	}

	private Mono<SessionView> end(UUID id, long version, CurrentUser user, Function<Session, SessionEvent> decision) {
		Mono<SessionView> work = current(id, version, user).map(decision).flatMap(this::write);
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Session> current(UUID id, long version, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.sessions.find(id)
			.switchIfEmpty(Mono.error(() -> new NotFound("session-not-found")))
			.doOnNext((session) -> requireWithin(session.place().region(), user))
			.filter((session) -> session.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Mono<SessionView> write(SessionEvent event) {
		return this.writer.write(event).then(this.sessions.view(event.session().id()));
	}

	private static void requireWithin(RegionCode region, CurrentUser user) {
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
