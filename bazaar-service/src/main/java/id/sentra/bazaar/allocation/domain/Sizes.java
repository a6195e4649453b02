package id.sentra.bazaar.allocation.domain;

/** How many stalls each applicant asks for, and which stalls stand side by side. */
final class Sizes {

	final int[] min;

	final int[] max;

	final Rows rows;

	Sizes(Market market) {
		this.min = market.applicants().stream().mapToInt((one) -> one.need().min()).toArray();
		this.max = market.applicants().stream().mapToInt((one) -> one.need().max()).toArray();
		this.rows = new Rows(market.stalls());
	}

}
