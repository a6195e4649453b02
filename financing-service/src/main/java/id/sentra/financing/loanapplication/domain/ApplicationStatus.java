package id.sentra.financing.loanapplication.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands; submission scores it at once. */
public enum ApplicationStatus {

	DRAFT, SCORED, PROPOSED, APPROVED, REJECTED, WITHDRAWN, CONTRACTED;

	/** What may come next; nothing where the SME applies anew. */
	public Set<ApplicationStatus> next() {
		return switch (this) {
			case DRAFT -> EnumSet.of(SCORED, WITHDRAWN);
			case SCORED -> EnumSet.of(SCORED, PROPOSED, REJECTED, WITHDRAWN);
			case PROPOSED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN);
			case APPROVED -> EnumSet.of(CONTRACTED, WITHDRAWN);
			case CONTRACTED -> EnumSet.of(WITHDRAWN);
			case REJECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationStatus.class);
		};
	}

	boolean mayBeWithdrawn() {
		return this != CONTRACTED && this != APPROVED && next().contains(WITHDRAWN);
	}

}
