package id.sentra.bazaar.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.AgreementStatus.Act;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book of a consignment: goods sent, goods sold, or money paid by the shop,
 * which has no product. A line that {@code reverses} another undoes it, for a reason;
 * {@code reversedBy} is the line that undid this one.
 */
public record ConsignmentEntry(UUID id, Kind kind, LocalDate day, @Nullable String product, int quantity, Rupiah amount,
		@Nullable UUID reverses, @Nullable UUID reversedBy, @Nullable String reason) {

	/** Code of the conflict when a line was undone before, or undoes one itself. */
	public static final String ALREADY_REVERSED = "already-reversed";

	public ConsignmentEntry(UUID id, Kind kind, LocalDate day, @Nullable String product, int quantity, Rupiah amount) {
		this(id, kind, day, product, quantity, amount, null, null, null);
	}

	/** The line that undoes this one. */
	public ConsignmentEntry reversal(String why) {
		if (this.reverses != null || this.reversedBy != null) {
			throw new Conflict(ALREADY_REVERSED);
		}
		return new ConsignmentEntry(Ids.next(), this.kind, this.day, this.product, this.quantity, this.amount, this.id,
				null, why);
	}

	/** What is written down. */
	public enum Kind {

		SENT, SOLD, PAID;

		/** What is done with the agreement by writing it down. */
		public Act act() {
			return switch (this) {
				case SENT -> Act.SEND;
				case SOLD -> Act.SELL;
				case PAID -> Act.PAY;
			};
		}

	}

}
