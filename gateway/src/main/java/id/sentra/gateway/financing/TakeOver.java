package id.sentra.gateway.financing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A loan of earlier books; how it stood on its balance day where one was asked for. */
record TakeOver(UUID id, long version, String status, UUID smeId, @Nullable String smeName, String regionCode,
		String oldNumber, String programmeCode, long principal, int rate, int termMonths, String method,
		LocalDate disbursedOn, long repaid, LocalDate balanceOn, String proposedBy, Instant proposedAt,
		@Nullable Decision decision, @Nullable UUID loanId, @Nullable Position standing) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

	/** Who decided. */
	public record Decision(String decidedBy, Instant decidedAt) {
	}

	/** How the loan stands at the end of the balance day. */
	public record Position(long owed, long paidPrincipal, long paidInterest, long interestOwed, long credit,
			int daysPastDue, int collectability) {
	}

}
