package id.sentra.training.enrolment.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import reactor.core.publisher.Mono;

/** Enrolments and desks. Every method works within the transaction of its caller. */
public interface Enrolments {

	/**
	 * The session's desk, locked until the transaction ends, which sees the session's
	 * enrolments from then on.
	 */
	Mono<SeatAllocation> lock(UUID session);

	Mono<Void> open(SeatAllocation seats);

	/** New enrolments and the desk after them; how many of them are really new. */
	Mono<Long> add(SeatAllocation.Turn turn);

	/**
	 * Changed enrolments and the desk after them; how many were of the version before.
	 */
	Mono<Long> save(SeatAllocation.Turn turn);

	Mono<EnrolmentView> find(UUID id, Scope scope);

	/** Of a locked session, of the states, in the order of tickets. */
	Mono<List<Enrolment>> ofSession(UUID session, Set<EnrolmentState> states, int limit);

	/** Of a locked session: those with one of the ids. */
	Mono<List<Enrolment>> ofSession(UUID session, Collection<UUID> ids);

	/** Which of the SMEs are enrolled in a locked session. */
	Mono<Set<UUID>> enrolledAmong(UUID session, Collection<UUID> smes);

	Mono<List<EnrolmentView>> list(EnrolmentSearch search, Scope scope, int limit);

}
