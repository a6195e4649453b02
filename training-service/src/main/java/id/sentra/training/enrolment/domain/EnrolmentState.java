package id.sentra.training.enrolment.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an enrolment stands: on the waiting list, with a seat, was there or not, given
 * up.
 */
public enum EnrolmentState {

	WAITING, CONFIRMED, ATTENDED, ABSENT, CANCELLED;

	/** What it may become from here; nothing where it ends. */
	public Set<EnrolmentState> next() {
		return switch (this) {
			case WAITING -> EnumSet.of(CONFIRMED, CANCELLED);
			case CONFIRMED -> EnumSet.of(ATTENDED, ABSENT, CANCELLED);
			case ATTENDED -> EnumSet.of(ABSENT, CANCELLED);
			case ABSENT -> EnumSet.of(ATTENDED, CANCELLED);
			case CANCELLED -> EnumSet.noneOf(EnrolmentState.class);
		};
	}

	/** Whether it takes one of the seats. */
	public boolean hasSeat() {
		return this == CONFIRMED || this == ATTENDED || this == ABSENT;
	}

}
