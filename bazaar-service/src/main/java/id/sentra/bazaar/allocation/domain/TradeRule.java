package id.sentra.bazaar.allocation.domain;

import org.jspecify.annotations.Nullable;

/**
 * At most so many stalls for a trade; with {@code onlyReserve} the trade may stand on
 * stalls of that reserve only.
 */
public record TradeRule(String trade, int maxStalls, @Nullable String onlyReserve) {

	/** As many as there are. */
	public static final int UNLIMITED = Integer.MAX_VALUE;

	public TradeRule {
		Codes.require(trade);
		if (onlyReserve != null) {
			Codes.require(onlyReserve);
		}
		if (maxStalls < 0) {
			throw new IllegalArgumentException("a limit is not negative");
		}
	}

}
