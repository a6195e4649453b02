package id.sentra.training.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a mentoring, with the mentoring as it is afterwards. */
public sealed interface MentoringEvent {

	Mentoring mentoring();

	Instant at();

	Kind kind();

	/** The kinds of events, one a record. */
	enum Kind {

		ASSIGNED, CHANGED, VISITED, CORRECTED, COMPLETED, ENDED

	}

	/** An event that brings the record of a visit. */
	sealed interface OfVisit extends MentoringEvent {

		Visit visit();

		/** The day of the visit where the SME is. */
		LocalDate day();

	}

	/** An SME has a mentor. */
	record MentorAssigned(Mentoring mentoring, Instant at) implements MentoringEvent {

		@Override
		public Kind kind() {
			return Kind.ASSIGNED;
		}

	}

	/** It has another mentor. */
	record MentorChanged(Mentoring mentoring, Instant at) implements MentoringEvent {

		@Override
		public Kind kind() {
			return Kind.CHANGED;
		}

	}

	record VisitRecorded(Mentoring mentoring, Visit visit, LocalDate day, Instant at) implements OfVisit {

		@Override
		public Kind kind() {
			return Kind.VISITED;
		}

	}

	/** A visit was not as it had been recorded. */
	record VisitCorrected(Mentoring mentoring, Visit visit, LocalDate day, Instant at) implements OfVisit {

		@Override
		public Kind kind() {
			return Kind.CORRECTED;
		}

	}

	/** It ran its course. */
	record MentoringCompleted(Mentoring mentoring, Instant at) implements MentoringEvent {

		@Override
		public Kind kind() {
			return Kind.COMPLETED;
		}

	}

	/** It ended before its time. */
	record MentoringEnded(Mentoring mentoring, Instant at) implements MentoringEvent {

		@Override
		public Kind kind() {
			return Kind.ENDED;
		}

	}

}
