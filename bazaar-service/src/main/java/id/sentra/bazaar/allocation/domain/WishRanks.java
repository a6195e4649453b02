package id.sentra.bazaar.allocation.domain;

/** Ranks of stalls among the wishes of one applicant at a time. */
final class WishRanks {

	private final int[] ranks;

	private int[] wishes = {};

	WishRanks(int stalls) {
		this.ranks = new int[stalls];
	}

	void of(int[] wished) {
		for (int stall : this.wishes) {
			this.ranks[stall] = 0;
		}
		this.wishes = wished;
		for (int place = 0; place < wished.length; place++) {
			this.ranks[wished[place]] = place + 1;
		}
	}

	/** From 1; one more than there are wishes for a stall that is none. */
	int rank(int stall) {
		return (this.ranks[stall] != 0) ? this.ranks[stall] : this.wishes.length + 1;
	}

}
