package id.sentra.gateway.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the book of a consignment: SENT, SOLD, or PAID, which has no product; perhaps
 * one that undoes another, or was undone itself.
 */
record BookEntry(UUID id, String kind, LocalDate day, @Nullable String product, int quantity, long amount,
		@Nullable UUID reverses, @Nullable UUID reversedBy, @Nullable String reason) {

	public boolean stands() {
		return this.reverses == null && this.reversedBy == null;
	}

}
