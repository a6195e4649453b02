package id.sentra.registry.sme.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an SME stands with the dinas, and where it may go from there.
 */
public enum SmeStatus {

	REGISTERED, VERIFIED, CORRECTION_REQUESTED, REJECTED, SUSPENDED, CLOSED, MERGED;

	/** Whether an officer may decide this status for an SME that has the present one. */
	boolean mayBecome(SmeStatus decided) {
		return next().contains(decided);
	}

	/**
	 * Whether the profile may change; a rejected SME is first reopened by asking for a
	 * correction, a suspended one is corrected only as its owner asked.
	 */
	boolean mayChangeProfile(ChangedBy by) {
		return isActive() || (this == SUSPENDED && by == ChangedBy.REQUEST);
	}

	/**
	 * What a changed profile makes of it: only what the dinas has checked stays verified.
	 */
	SmeStatus afterChange(ChangedBy by) {
		if (this == SUSPENDED) {
			return SUSPENDED;
		}
		return (this == VERIFIED && by == ChangedBy.DINAS) ? VERIFIED : REGISTERED;
	}

	/**
	 * What a suspended SME becomes that had this status before: one that was rejected or
	 * closed is so again, any other waits for verification.
	 */
	SmeStatus afterSuspension() {
		return (this == REJECTED || this == CLOSED) ? this : REGISTERED;
	}

	/** Whether its processing can be stopped. */
	boolean mayBeStopped() {
		return isActive() || this == REJECTED || this == CLOSED;
	}

	/**
	 * Whether it takes part in the programme: may join a cluster, take in a duplicate.
	 */
	public boolean isActive() {
		return EnumSet.of(REGISTERED, VERIFIED, CORRECTION_REQUESTED).contains(this);
	}

	private Set<SmeStatus> next() {
		return switch (this) {
			case REGISTERED, CORRECTION_REQUESTED -> EnumSet.of(VERIFIED, CORRECTION_REQUESTED, REJECTED);
			case VERIFIED, REJECTED -> EnumSet.of(CORRECTION_REQUESTED);
			case SUSPENDED, CLOSED, MERGED -> EnumSet.noneOf(SmeStatus.class);
		};
	}

}
