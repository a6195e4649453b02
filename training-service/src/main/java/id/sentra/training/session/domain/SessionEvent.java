package id.sentra.training.session.domain;

import java.time.Instant;

/**
 * Something that happened to a session, with the session as it is afterwards. Why it was
 * cancelled is free text: it stays here, never on the wire.
 */
public sealed interface SessionEvent {

	Session session();

	Instant at();

	Kind kind();

	/** The kinds of events, one a record. */
	enum Kind {

		SCHEDULED, RESCHEDULED, CANCELLED, COMPLETED

	}

	record SessionScheduled(Session session, Instant at) implements SessionEvent {

		@Override
		public Kind kind() {
			return Kind.SCHEDULED;
		}

	}

	/** Its time, place, trainers, title or capacity changed. */
	record SessionRescheduled(Session session, Instant at) implements SessionEvent {

		@Override
		public Kind kind() {
			return Kind.RESCHEDULED;
		}

	}

	record SessionCancelled(Session session, String reason, Instant at) implements SessionEvent {

		@Override
		public Kind kind() {
			return Kind.CANCELLED;
		}

	}

	record SessionCompleted(Session session, Instant at) implements SessionEvent {

		@Override
		public Kind kind() {
			return Kind.COMPLETED;
		}

	}

}
