package id.sentra.financing.loanapplication.domain;

import java.time.Instant;

/**
 * Something that happened to an application, with the application as it is afterwards.
 */
public record ApplicationEvent(Kind kind, LoanApplication application, Instant at) {

	public enum Kind {

		SUBMITTED, SCORED, PROPOSED, APPROVED, REJECTED, WITHDRAWN

	}

}
