package id.sentra.training.enrolment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.training.enrolment.domain.Enrolment.Progress;
import id.sentra.training.session.domain.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * How the seats of a session are given out, one turn after another, and what of the
 * session decides who may still come and go. Each turn returns it as it is afterwards and
 * what happened to enrolments.
 */
public record SeatAllocation(UUID sessionId, SessionState sessionState, Instant startsAt, Seating seating) {

	private static final String CLOSED = "enrolment-closed";

	public static SeatAllocation open(UUID sessionId, Instant startsAt, int capacity) {
		return new SeatAllocation(sessionId, SessionState.SCHEDULED, startsAt, new Seating(capacity, 0, 0, 0));
	}

	/** Takes them in, in their order; a conflict once the session is over. */
	public Turn admit(List<Participant> participants, Occasion occasion, Instant now) {
		if (this.sessionState != SessionState.SCHEDULED) {
			throw new Conflict(CLOSED);
		}
		Seating seats = this.seating;
		List<EnrolmentEvent> events = new ArrayList<>();
		for (Participant participant : participants) {
			boolean full = seats.isFull();
			seats = seats.oneMore();
			Progress progress = new Progress(full ? EnrolmentState.WAITING : EnrolmentState.CONFIRMED,
					seats.lastTicket(), null, null, null, false);
			Enrolment enrolment = new Enrolment(Ids.next(), 1, occasion, participant, progress);
			events.add(full ? new EnrolmentEvent.EnrolmentWaitlisted(enrolment, seats.waiting(), now)
					: new EnrolmentEvent.EnrolmentConfirmed(enrolment, now));
		}
		return new Turn(with(seats), events);
	}

	/**
	 * Gives one up before the session begins; a seat that becomes free is the first one's
	 * who waits and can come.
	 * @param waiting those who wait, the first first, at least up to one who can come
	 */
	public Turn cancel(Enrolment enrolment, List<Waiting> waiting, CancelReason reason, Instant now) {
		requireOpen(now);
		return giveUp(enrolment, waiting, reason, now);
	}

	/** The same at any time, since what registry tells cannot be refused. */
	public Turn giveUp(Enrolment enrolment, List<Waiting> waiting, CancelReason reason, Instant now) {
		EnrolmentEvent cancelled = enrolment.cancelled(reason, now);
		if (enrolment.state() == EnrolmentState.WAITING) {
			return new Turn(with(this.seating.withoutOneWaiting()), List.of(cancelled));
		}
		List<EnrolmentEvent> events = new ArrayList<>(List.of(cancelled));
		events.addAll(seated(1, waiting, now));
		return new Turn(with(this.seating.after(1, events)), events);
	}

	/**
	 * Has other seats and another time from now on; refused when fewer seats than those
	 * who have one.
	 * @param waiting those who wait, the first first, at least up to as many who can come
	 * as there are seats more
	 */
	public Turn reopen(int capacity, Instant startsAt, List<Waiting> waiting, Instant now) {
		if (capacity < this.seating.confirmed()) {
			throw new Conflict("capacity-below-enrolled", this.seating.confirmed());
		}
		List<EnrolmentEvent> events = seated(capacity - this.seating.confirmed(), waiting, now);
		return new Turn(
				new SeatAllocation(this.sessionId, this.sessionState, startsAt, this.seating.resized(capacity, events)),
				events);
	}

	/** Whoever cannot come loses the place; the next one is asked. */
	private static List<EnrolmentEvent> seated(int free, List<Waiting> waiting, Instant now) {
		List<EnrolmentEvent> events = new ArrayList<>();
		int left = free;
		for (Waiting one : waiting) {
			if (left == 0) {
				break;
			}
			if (one.obstacle() != null) {
				events.add(one.enrolment().cancelled(one.obstacle(), now));
			}
			else {
				events.add(one.enrolment().promoted(now));
				left--;
			}
		}
		return events;
	}

	/**
	 * The session does not take place: everybody is sent home; a conflict when somebody
	 * was there.
	 */
	public Turn cancelAll(List<Enrolment> active, Instant now) {
		long attended = active.stream().filter((one) -> one.state() == EnrolmentState.ATTENDED).count();
		if (attended > 0) {
			throw new Conflict("session-was-attended", attended);
		}
		return new Turn(in(SessionState.CANCELLED, this.seating.empty()),
				active.stream().map((one) -> one.cancelled(CancelReason.SESSION_CANCELLED, now)).toList());
	}

	/** The session is over: nobody waits any longer. */
	public Turn complete(List<Enrolment> waiting, Instant now) {
		return new Turn(in(SessionState.COMPLETED, this.seating.withoutWaiting()),
				waiting.stream().map((one) -> one.cancelled(CancelReason.SESSION_OVER, now)).toList());
	}

	/** What happened to enrolments without moving a seat. */
	public Turn note(List<EnrolmentEvent> events) {
		return new Turn(this, events);
	}

	/** A conflict unless the session has begun. */
	public void requireRecordable(Instant now) {
		if (this.sessionState == SessionState.CANCELLED || now.isBefore(this.startsAt)) {
			throw new Conflict("session-not-begun");
		}
	}

	/** A conflict once the session has begun. */
	public void requireOpen(Instant now) {
		if (this.sessionState != SessionState.SCHEDULED || !now.isBefore(this.startsAt)) {
			throw new Conflict(CLOSED);
		}
	}

	private SeatAllocation with(Seating seats) {
		return new SeatAllocation(this.sessionId, this.sessionState, this.startsAt, seats);
	}

	private SeatAllocation in(SessionState state, Seating seats) {
		return new SeatAllocation(this.sessionId, state, this.startsAt, seats);
	}

	/** One who waits, and why it cannot have a seat now. */
	public record Waiting(Enrolment enrolment, @Nullable CancelReason obstacle) {
	}

	/** The allocation after a turn and what happened in it. */
	public record Turn(SeatAllocation after, List<EnrolmentEvent> events) {

		public Turn {
			events = List.copyOf(events);
		}

	}

}
