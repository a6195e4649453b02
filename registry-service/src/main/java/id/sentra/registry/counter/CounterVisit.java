package id.sentra.registry.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A visit of an owner, in which one officer acts for the SME until an hour is over or the
 * visit is ended.
 *
 * @param ownerAccount whether the owner had an account, so could have acted in person
 */
record CounterVisit(UUID id, UUID smeId, String businessName, RegionCode region, String officer, Proof proof,
		boolean ownerAccount, Instant openedAt, Instant endsAt, @Nullable Instant endedAt,
		@Nullable Objection objection, @Nullable Answer answer) {

	/** Long enough for every form there is, too short to be found open the next day. */
	static final Duration LONGEST = Duration.ofHours(1);

	boolean isOpen(Instant now) {
		return this.endedAt == null && now.isBefore(this.endsAt);
	}

	/**
	 * The visit, if this officer may act in it now.
	 * @throws NotAllowed in a visit of another
	 * @throws Conflict after its end
	 */
	CounterVisit requireUsable(String by, Instant now) {
		if (!this.officer.equalsIgnoreCase(by)) {
			throw new NotAllowed("visit-of-another");
		}
		if (!isOpen(now)) {
			throw new Conflict("visit-ended");
		}
		return this;
	}

	ObjectionState objectionState() {
		return (this.objection == null) ? ObjectionState.NONE
				: (this.answer == null) ? ObjectionState.OPEN : ObjectionState.ANSWERED;
	}

	/** What the owner says was not wanted. */
	record Objection(String reason, Instant at) {

		@Override
		public String toString() {
			return "Objection[" + this.at + "]";
		}

	}

	/** What another officer found, and what was done about it. */
	record Answer(Outcome outcome, String note, String by, Instant at) {

		@Override
		public String toString() {
			return "Answer[" + this.outcome + "]";
		}

	}

}
