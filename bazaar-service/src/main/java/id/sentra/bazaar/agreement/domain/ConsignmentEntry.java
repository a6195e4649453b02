package id.sentra.bazaar.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book of a consignment: goods sent, goods sold, or money paid by the shop,
 * which has no product.
 */
public record ConsignmentEntry(UUID id, Kind kind, LocalDate day, @Nullable String product, int quantity,
		Rupiah amount) {

	/** What is written down. */
	public enum Kind {

		SENT, SOLD, PAID

	}

}
