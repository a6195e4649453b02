package id.sentra.gateway.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Goods that came back, and why; perhaps undone, or what undoes another. */
record GoodsReturn(UUID id, LocalDate day, String product, int quantity, long value, String cause,
		@Nullable UUID reverses, @Nullable UUID reversedBy, @Nullable String reason) {

	public boolean stands() {
		return this.reverses == null && this.reversedBy == null;
	}

}
