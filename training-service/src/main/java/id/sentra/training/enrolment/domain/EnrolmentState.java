package id.sentra.training.enrolment.domain;

/**
 * Where an enrolment stands: on the waiting list, with a seat, was there or not, given
 * up.
 */
public enum EnrolmentState {

	WAITING, CONFIRMED, ATTENDED, ABSENT, CANCELLED;

	/** Whether it takes one of the seats. */
	public boolean hasSeat() {
		return this == CONFIRMED || this == ATTENDED || this == ABSENT;
	}

}
