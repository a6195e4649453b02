package id.sentra.financing.loan.domain;

import java.util.EnumSet;
import java.util.Set;

public enum LoanStatus {

	CONTRACTED, ACTIVE, SETTLED, CANCELLED;

	/**
	 * What may come next; a settled loan runs again when the payment that settled it is
	 * taken back.
	 */
	public Set<LoanStatus> next() {
		return switch (this) {
			case CONTRACTED -> EnumSet.of(ACTIVE, CANCELLED);
			case ACTIVE -> EnumSet.of(ACTIVE, SETTLED);
			case SETTLED -> EnumSet.of(SETTLED, ACTIVE);
			case CANCELLED -> EnumSet.noneOf(LoanStatus.class);
		};
	}

}
