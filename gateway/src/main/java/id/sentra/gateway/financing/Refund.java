package id.sentra.gateway.financing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Credit that is to be paid back, was, or will not be. */
record Refund(UUID id, long version, UUID loanId, long amount, String status, String proposedBy, Instant proposedAt,
		@Nullable String decidedBy) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

}
