package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Money received and what it paid. */
record Payment(UUID id, String kind, String bankReference, LocalDate paidOn, long amount, long interest, long principal,
		long credit, @Nullable UUID reverses) {

	/** Whether the bank moved money by it. */
	public boolean isTransfer() {
		return this.kind.equals("PAYMENT") || this.kind.equals("SETTLEMENT") || this.kind.equals("REFUND");
	}

}
