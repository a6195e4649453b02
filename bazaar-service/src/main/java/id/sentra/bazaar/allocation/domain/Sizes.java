package id.sentra.bazaar.allocation.domain;

/**
 * How many stalls each applicant asks for, and which stalls stand side by side. Who takes
 * any stall looks for one with room beside it for all it asks for; until 2026 it took the
 * first.
 */
final class Sizes {

	final int[] min;

	final int[] max;

	/** How much room an applicant looks for among any stalls. */
	final int[] room;

	final Rows rows;

	Sizes(Market market) {
		this(market, true);
	}

	Sizes(Market market, boolean looksForRoom) {
		this.min = market.applicants().stream().mapToInt((one) -> one.need().min()).toArray();
		this.max = market.applicants().stream().mapToInt((one) -> one.need().max()).toArray();
		this.room = looksForRoom ? this.max : this.min;
		this.rows = new Rows(market.stalls());
	}

}
