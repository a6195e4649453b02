package id.sentra.registry.cluster.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a cluster, with the cluster as it is afterwards.
 */
public sealed interface ClusterEvent {

	Cluster cluster();

	Instant at();

	Kind kind();

	/** The SME that joined or left. */
	default @Nullable UUID sme() {
		return null;
	}

	/**
	 * The kinds of events, one a record.
	 */
	enum Kind {

		FORMED, MEMBER_JOINED, MEMBER_LEFT, ASSESSED

	}

	record ClusterFormed(Cluster cluster, Instant at) implements ClusterEvent {
		@Override
		public Kind kind() {
			return Kind.FORMED;
		}
	}

	record ClusterMemberJoined(Cluster cluster, Instant at, UUID sme) implements ClusterEvent {
		@Override
		public Kind kind() {
			return Kind.MEMBER_JOINED;
		}
	}

	/** An SME is no longer a member. */
	record ClusterMemberLeft(Cluster cluster, Instant at, UUID sme) implements ClusterEvent {
		@Override
		public Kind kind() {
			return Kind.MEMBER_LEFT;
		}
	}

	/** The type of the cluster was found by its traits. */
	record ClusterAssessed(Cluster cluster, Instant at) implements ClusterEvent {
		@Override
		public Kind kind() {
			return Kind.ASSESSED;
		}
	}

}
