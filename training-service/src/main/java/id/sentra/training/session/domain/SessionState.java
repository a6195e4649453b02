package id.sentra.training.session.domain;

public enum SessionState {

	SCHEDULED, CANCELLED, COMPLETED

}
