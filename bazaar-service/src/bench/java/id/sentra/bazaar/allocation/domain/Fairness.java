package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;
import java.util.Locale;

/**
 * How fair an allocation of one stall each is, quickly: {@code envious} applicants had a
 * better wish that stands empty or went to somebody after them, though their trade's
 * limit left room.
 */
record Fairness(int placed, long rankSum, int envious) {

	static Fairness of(Board board, int[] holder) {
		int[] rank = new int[board.applicants];
		int placed = 0;
		long sum = 0;
		for (int one = 0; one < board.applicants; one++) {
			int[] wishes = board.choices.wishes[one];
			rank[one] = wishes.length;
			for (int wish = wishes.length - 1; wish >= 0; wish--) {
				if (holder[wishes[wish]] == one) {
					rank[one] = wish;
					placed++;
					sum += wish + 1;
				}
			}
		}
		boolean[] room = room(board, holder);
		int envious = 0;
		for (int one = 0; one < board.applicants; one++) {
			int applicant = one;
			envious += (room[one] && Arrays.stream(board.choices.wishes[one], 0, rank[one])
				.anyMatch((stall) -> mayTake(board, holder, applicant, stall))) ? 1 : 0;
		}
		return new Fairness(placed, sum, envious);
	}

	private static boolean mayTake(Board board, int[] holder, int applicant, int stall) {
		return board.suits(applicant, stall) && (holder[stall] == Holdings.FREE
				|| board.claim(applicant, stall) < board.claim(holder[stall], stall));
	}

	/** Whose trade holds less than its limit counting only those before in the general order. */
	private static boolean[] room(Board board, int[] holder) {
		boolean[] holds = new boolean[board.applicants];
		Arrays.stream(holder).filter((one) -> one != Holdings.FREE).forEach((one) -> holds[one] = true);
		int[] left = board.trades.max.clone();
		boolean[] room = new boolean[board.applicants];
		for (int one : board.general.order) {
			room[one] = left[board.trades.of[one]] > 0;
			left[board.trades.of[one]] -= holds[one] ? 1 : 0;
		}
		return room;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%,d placed, rank sum %,d, %,d with justified envy", this.placed,
				this.rankSum, this.envious);
	}

}
