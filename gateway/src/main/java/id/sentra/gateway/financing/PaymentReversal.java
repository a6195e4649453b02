package id.sentra.gateway.financing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A payment that is to be taken back, was, or will not be. */
record PaymentReversal(UUID id, long version, UUID loanId, UUID paymentId, String reason, String status,
		String proposedBy, Instant proposedAt, @Nullable String decidedBy) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

}
