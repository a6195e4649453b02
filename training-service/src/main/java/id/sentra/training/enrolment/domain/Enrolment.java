package id.sentra.training.enrolment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * An SME's place in a session. Immutable: whatever happens to it returns an event that
 * carries it as it is afterwards, one version higher. Seats are given out by
 * {@link SeatAllocation}.
 */
public record Enrolment(UUID id, long version, Occasion occasion, Participant participant, Progress progress) {

	/** Code of the conflict when the present state does not allow what is asked. */
	public static final String STATE_FORBIDS = "enrolment-state-forbids";

	public EnrolmentState state() {
		return this.progress.state();
	}

	/** Writes down whether it was there; nothing when that is known already. */
	public Optional<EnrolmentEvent> attendance(boolean present, Instant now) {
		EnrolmentState state = present ? EnrolmentState.ATTENDED : EnrolmentState.ABSENT;
		return (state == state()) ? Optional.empty()
				: Optional.of(new EnrolmentEvent.AttendanceRecorded(in(state, null), present, now));
	}

	/**
	 * Writes down scores from 0 to 100; one left out stays as it was. Nothing when it
	 * changes nothing.
	 */
	public Optional<EnrolmentEvent> scores(@Nullable Integer before, @Nullable Integer after, Instant now) {
		requireSeat();
		Progress scored = new Progress(state(), this.progress.ticket(),
				(before != null) ? before : this.progress.scoreBefore(),
				(after != null) ? after : this.progress.scoreAfter(), null, this.progress.certified());
		return scored.equals(this.progress) ? Optional.empty()
				: Optional.of(new EnrolmentEvent.SkillMeasured(with(scored), now));
	}

	public EnrolmentEvent certified(String number, LocalDate day, Instant now) {
		requireSeat();
		Progress certified = new Progress(state(), this.progress.ticket(), this.progress.scoreBefore(),
				this.progress.scoreAfter(), null, true);
		return new EnrolmentEvent.CertificateIssued(with(certified), number, day, now);
	}

	public EnrolmentEvent certificateRevoked(String number, LocalDate day, String reasonCode, Instant now) {
		return new EnrolmentEvent.CertificateRevoked(with(this.progress),
				new EnrolmentEvent.Revocation(number, day, reasonCode), now);
	}

	EnrolmentEvent promoted(Instant now) {
		return new EnrolmentEvent.EnrolmentPromoted(in(EnrolmentState.CONFIRMED, null), now);
	}

	EnrolmentEvent cancelled(CancelReason reason, Instant now) {
		return new EnrolmentEvent.EnrolmentCancelled(in(EnrolmentState.CANCELLED, reason), reason, now);
	}

	private void requireSeat() {
		if (!state().hasSeat()) {
			throw new Conflict(STATE_FORBIDS, state());
		}
	}

	private Enrolment in(EnrolmentState state, @Nullable CancelReason reason) {
		if (!state().next().contains(state)) {
			throw new Conflict(STATE_FORBIDS, state());
		}
		return with(new Progress(state, this.progress.ticket(), this.progress.scoreBefore(), this.progress.scoreAfter(),
				reason, this.progress.certified()));
	}

	private Enrolment with(Progress next) {
		return new Enrolment(this.id, this.version + 1, this.occasion, this.participant, next);
	}

	/**
	 * How far it has come. Tickets of a session ascend in the order of enrolment, without
	 * gaps. The reason is why it was given up; certified is who got a certificate, also
	 * one that was revoked later.
	 */
	public record Progress(EnrolmentState state, long ticket, @Nullable Integer scoreBefore,
			@Nullable Integer scoreAfter, @Nullable CancelReason cancelReason, boolean certified) {
	}

}
