package id.sentra.financing.loanapplication.domain;

/** Where an application stands; submission scores it at once. */
public enum ApplicationStatus {

	DRAFT, SCORED, PROPOSED, APPROVED, REJECTED, WITHDRAWN, CONTRACTED;

	boolean mayBeWithdrawn() {
		return this == DRAFT || this == SCORED || this == PROPOSED;
	}

}
