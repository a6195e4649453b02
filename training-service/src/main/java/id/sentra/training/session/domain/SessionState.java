package id.sentra.training.session.domain;

/** Where a session stands. */
public enum SessionState {

	SCHEDULED, CANCELLED, COMPLETED

}
