package id.sentra.registry.sme.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an SME, with the SME as it is afterwards. Reasons are free
 * text for the dinas and the owner: they go to the history, never on the wire.
 */
public sealed interface SmeEvent {

	Sme sme();

	Instant at();

	Kind kind();

	/**
	 * Why, where a reason is asked for; which cluster, where one is joined or left.
	 */
	default @Nullable String reason() {
		return null;
	}

	/**
	 * The kinds of events, one a record.
	 */
	enum Kind {

		REGISTERED, VERIFIED, CORRECTION_REQUESTED, REJECTED, PROFILE_CHANGED, CLUSTER_JOINED, CLUSTER_LEFT, MERGED,
		PROCESSING_STOPPED, PROCESSING_RESUMED, ERASED, CLOSED, REOPENED, WITHDRAWN

	}

	/** A business became known to the dinas. */
	record SmeRegistered(Sme sme, Instant at) implements SmeEvent {

		@Override
		public Kind kind() {
			return Kind.REGISTERED;
		}

	}

	/** An officer confirmed the data. */
	record SmeVerified(Sme sme, Instant at) implements SmeEvent {

		@Override
		public Kind kind() {
			return Kind.VERIFIED;
		}

	}

	/** An officer asked the owner to correct the data. */
	record SmeCorrectionRequested(Sme sme, Instant at, String reason) implements SmeEvent {

		@Override
		public Kind kind() {
			return Kind.CORRECTION_REQUESTED;
		}

	}

	/** An officer turned the registration down. */
	record SmeRejected(Sme sme, Instant at, String reason) implements SmeEvent {

		@Override
		public Kind kind() {
			return Kind.REJECTED;
		}

	}

	/** The business produces nothing any more. */
	record SmeClosed(Sme sme, Instant at, String reason) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.CLOSED;
		}
	}

	/** A closed business produces again. */
	record SmeReopened(Sme sme, Instant at, String reason) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.REOPENED;
		}
	}

	/** The declared data changed; why, where that has to be said. */
	record SmeProfileChanged(Sme sme, Instant at, @Nullable String reason) implements SmeEvent {

		public SmeProfileChanged(Sme sme, Instant at) {
			this(sme, at, null);
		}

		public SmeProfileChanged because(@Nullable String why) {
			return new SmeProfileChanged(this.sme, this.at, why);
		}

		@Override
		public Kind kind() {
			return Kind.PROFILE_CHANGED;
		}

	}

	/** The SME became a member of a cluster, whose name is the reason. */
	record SmeJoinedCluster(Sme sme, Instant at, String reason) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.CLUSTER_JOINED;
		}
	}

	/** The SME is no longer a member of the cluster, whose name is the reason. */
	record SmeLeftCluster(Sme sme, Instant at, String reason) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.CLUSTER_LEFT;
		}
	}

	/** The SME was a duplicate; all that is its now counts for another one. */
	record SmeMerged(Sme sme, Instant at, UUID mergedInto) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.MERGED;
		}
	}

	/** The owner asked that nothing more is done with its data. */
	record SmeProcessingStopped(Sme sme, Instant at) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.PROCESSING_STOPPED;
		}
	}

	/** The owner allowed its data to be used again. */
	record SmeProcessingResumed(Sme sme, Instant at) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.PROCESSING_RESUMED;
		}
	}

	/**
	 * Its data was forgotten; what the SME holds here is what it was and goes nowhere.
	 */
	record SmeErased(Sme sme, Instant at) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.ERASED;
		}
	}

	/**
	 * It was entered by mistake, and nothing was built on it; what the SME holds here is
	 * what it was and goes nowhere.
	 */
	record SmeWithdrawn(Sme sme, Instant at) implements SmeEvent {
		@Override
		public Kind kind() {
			return Kind.WITHDRAWN;
		}
	}

}
