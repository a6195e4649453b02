package id.sentra.training.enrolment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.training.enrolment.domain.Occasion;
import id.sentra.training.enrolment.domain.Participant;
import id.sentra.training.session.Sessions;
import id.sentra.training.session.domain.Session;
import id.sentra.training.sme.Sme;
import id.sentra.training.sme.Smes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may enrol whom in which session, and who may keep a session's sheet. */
@Component
class Applicants {

	private final Sessions sessions;

	private final Smes smes;

	Applicants(Sessions sessions, Smes smes) {
		this.sessions = sessions;
		this.smes = smes;
	}

	/** The session, if the caller may enrol SMEs in it. */
	Mono<Session> session(UUID id, CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.TRAINER, Role.ADMIN);
		return found(id).doOnNext((session) -> {
			if (!user.has(Role.SME_OWNER)) {
				requireWithin(session, user);
			}
		});
	}

	/** The session, if the caller is of the dinas in charge or teaches it. */
	Mono<Session> taughtSession(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.TRAINER, Role.ADMIN);
		Mono<Session> session = found(id).doOnNext((one) -> requireWithin(one, user));
		if (user.has(Role.OFFICER) || user.has(Role.ADMIN)) {
			return session;
		}
		return session.filterWhen((one) -> this.sessions.isTaughtBy(id, user.username()))
			.switchIfEmpty(Mono.error(() -> new NotAllowed("session-of-another-trainer")));
	}

	/** The SME if it may take part in the session; refused if not. */
	Mono<Sme> sme(UUID id, Session session, CurrentUser user) {
		return this.smes.verified(id, user.scope()).doOnNext((sme) -> {
			boolean near = sme.region().parent().filter(session.place().region()::isWithin).isPresent();
			if (user.has(Role.SME_OWNER) && !near) {
				throw new Refused("session-of-another-region");
			}
		});
	}

	/** Those of the SMEs the caller may see, which stay as they are meanwhile. */
	Mono<Map<UUID, Sme>> smes(Collection<UUID> ids, CurrentUser user) {
		return this.smes.lockAll(ids, user.scope())
			.map((found) -> found.stream().collect(Collectors.toMap(Sme::id, (sme) -> sme)));
	}

	/** Why staff may not enrol it, as a code; nothing when they may. */
	static @Nullable String refusal(@Nullable Sme sme) {
		return (sme != null) ? sme.refusal().orElse(null) : "sme-not-found";
	}

	static Participant participant(Sme sme) {
		return new Participant(sme.id(), sme.name(), sme.region());
	}

	static Occasion occasion(Session session) {
		return new Occasion(session.id(), session.plan().course().code(), session.plan().course().name(),
				session.plan().title(), session.plan().period().startsAt());
	}

	private Mono<Session> found(UUID id) {
		return this.sessions.find(id).switchIfEmpty(Mono.error(() -> new NotFound("session-not-found")));
	}

	private static void requireWithin(Session session, CurrentUser user) {
		RegionCode region = session.place().region();
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
