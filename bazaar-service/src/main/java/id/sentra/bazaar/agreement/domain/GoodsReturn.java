package id.sentra.bazaar.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back, and why. One that {@code reverses} another undoes it, for a
 * reason; {@code reversedBy} is the one that undid this.
 */
public record GoodsReturn(UUID id, LocalDate day, String product, int quantity, Rupiah value, Cause cause,
		@Nullable UUID reverses, @Nullable UUID reversedBy, @Nullable String reason) {

	public GoodsReturn(UUID id, LocalDate day, String product, int quantity, Rupiah value, Cause cause) {
		this(id, day, product, quantity, value, cause, null, null, null);
	}

	/** What undoes it. */
	public GoodsReturn reversal(String why) {
		if (this.reverses != null || this.reversedBy != null) {
			throw new Conflict(ConsignmentEntry.ALREADY_REVERSED);
		}
		return new GoodsReturn(Ids.next(), this.day, this.product, this.quantity, this.value, this.cause, this.id, null,
				why);
	}

	public enum Cause {

		UNSOLD, DAMAGED, EXPIRED, WRONG_GOODS

	}

}
