package id.sentra.training.session.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;

/**
 * A session of a course. Immutable: whatever happens to it returns an event that carries
 * the session as it is afterwards, one version higher.
 */
public record Session(UUID id, long version, SessionState state, SessionPlan plan, Place place) {

	private static final String STATE_FORBIDS = "session-state-forbids";

	private static final Duration FURTHEST = Duration.ofDays(3 * 365);

	private static final Duration LONGEST_AGO = Duration.ofDays(365);

	/**
	 * A new session, or one that was held within the last year and is recorded
	 * afterwards; refused for more people than the venue has seats.
	 */
	public static SessionEvent.SessionScheduled schedule(SessionPlan plan, Place place, Instant now) {
		requireFeasible(plan, place, now.minus(LONGEST_AGO), now);
		return new SessionEvent.SessionScheduled(new Session(Ids.next(), 1, SessionState.SCHEDULED, plan, place), now);
	}

	/** Changes anything but the course; nothing when it changes nothing. */
	public Optional<SessionEvent.SessionRescheduled> reschedule(SessionPlan changed, Place elsewhere, Instant now) {
		requireOpen();
		if (!now.isBefore(this.plan.period().startsAt())) {
			throw new Conflict("session-has-begun");
		}
		if (changed.equals(this.plan) && elsewhere.equals(this.place)) {
			return Optional.empty();
		}
		requireFeasible(changed, elsewhere, now, now);
		return Optional.of(new SessionEvent.SessionRescheduled(
				new Session(this.id, this.version + 1, this.state, changed, elsewhere), now));
	}

	public SessionEvent.SessionCancelled cancel(String reason, Instant now) {
		return new SessionEvent.SessionCancelled(in(SessionState.CANCELLED), reason, now);
	}

	/** Ends it; a conflict before its time is over. */
	public SessionEvent.SessionCompleted complete(Instant now) {
		requireOpen();
		if (now.isBefore(this.plan.period().endsAt())) {
			throw new Conflict("session-not-over");
		}
		return new SessionEvent.SessionCompleted(in(SessionState.COMPLETED), now);
	}

	private Session in(SessionState next) {
		if (!this.state.next().contains(next)) {
			throw new Conflict(STATE_FORBIDS, this.state);
		}
		return new Session(this.id, this.version + 1, next, this.plan, this.place);
	}

	private void requireOpen() {
		if (this.state.next().isEmpty()) {
			throw new Conflict(STATE_FORBIDS, this.state);
		}
	}

	private static void requireFeasible(SessionPlan plan, Place place, Instant earliest, Instant now) {
		Instant start = plan.period().startsAt();
		if (!start.isAfter(earliest) || start.isAfter(now.plus(FURTHEST))) {
			throw new Refused("session-start-out-of-range");
		}
		if (plan.capacity() > place.seats()) {
			throw new Refused("capacity-above-venue", place.seats());
		}
	}

}
