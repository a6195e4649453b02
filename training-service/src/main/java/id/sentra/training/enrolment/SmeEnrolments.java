package id.sentra.training.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import id.sentra.training.enrolment.domain.CancelReason;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.SeatAllocation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What becomes of an SME's enrolments when registry merges it into another one or erases
 * it, in the transaction of its caller.
 */
@Component
public class SmeEnrolments implements MergeableData {

	/**
	 * Who was there stays so, a seat is more than a place, then the earlier one counts.
	 */
	private static final Comparator<Enrolment> WEAKEST_LAST = Comparator
		.<Enrolment, Boolean>comparing((one) -> one.state() != EnrolmentState.ATTENDED)
		.thenComparing((one) -> !one.state().hasSeat())
		.thenComparing((one) -> one.progress().ticket());

	private final EnrolmentWriter writer;

	private final Enrolments enrolments;

	private final Clock clock;

	SmeEnrolments(EnrolmentWriter writer, Enrolments enrolments, Clock clock) {
		this.writer = writer;
		this.enrolments = enrolments;
		this.clock = clock;
	}

	/**
	 * Of two places in one session the weaker is given up, and a seat to come for which
	 * the survivor has another at that hour. What is over stays as it was.
	 */
	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		List<UUID> both = List.of(merged.duplicate(), merged.survivor());
		return this.enrolments.sessionsOf(merged.duplicate())
			.flatMapIterable((sessions) -> sessions)
			.concatMap((session) -> this.writer.lock(session)
				.flatMap((seats) -> this.enrolments.ofSmes(session, both)
					.flatMap((found) -> collision(seats, found, merged.survivor()))
					.flatMap((weaker) -> giveUp(seats, weaker, CancelReason.DUPLICATE_MERGED))))
			.then(Mono.defer(() -> this.enrolments.move(merged)));
	}

	/** Places to come of an SME that is no more; the next ones get them. */
	public Mono<Void> giveUp(UUID sme) {
		return this.enrolments.sessionsOf(sme)
			.flatMapIterable((sessions) -> sessions)
			.concatMap((session) -> this.writer.lock(session)
				.flatMap((seats) -> this.enrolments.ofSmes(session, List.of(sme))
					.flatMapIterable((found) -> found)
					.filter((one) -> isToCome(one, seats))
					.next()
					.flatMap((one) -> giveUp(seats, one, CancelReason.BUSINESS_CLOSED))))
			.then();
	}

	private Mono<Enrolment> collision(SeatAllocation seats, List<Enrolment> found, UUID survivor) {
		if (found.size() > 1) {
			return Mono.just(found.stream().sorted(WEAKEST_LAST).toList().get(1));
		}
		return Mono.justOrEmpty(found.stream().findFirst())
			.filter((one) -> one.state().hasSeat() && isToCome(one, seats))
			.filterWhen((one) -> this.enrolments.hasSeatElsewhere(survivor, one));
	}

	private boolean isToCome(Enrolment one, SeatAllocation seats) {
		return one.state() == EnrolmentState.WAITING || this.clock.instant().isBefore(seats.startsAt());
	}

	private Mono<Void> giveUp(SeatAllocation seats, Enrolment enrolment, CancelReason reason) {
		Instant now = this.clock.instant();
		return this.enrolments.firstWaiting(seats.sessionId(), 1)
			.map((waiting) -> seats.giveUp(enrolment,
					waiting.stream().filter((one) -> !one.enrolment().id().equals(enrolment.id())).toList(), reason,
					now))
			.flatMap(this.writer::write);
	}

}
