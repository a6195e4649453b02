package id.sentra.bazaar.allocation.domain;

/** One round in the general order, with what is open to all fixed. */
final class Round {

	private static final int[] NONE = {};

	private final Board board;

	private final Sizes sizes;

	private final boolean[] opened;

	private final Holdings holdings;

	private final int[] left;

	private final WishRanks wishRanks;

	Round(Board board, Sizes sizes, boolean[] opened) {
		this.board = board;
		this.sizes = sizes;
		this.opened = opened;
		this.holdings = new Holdings(board.stalls, board.applicants);
		this.left = board.trades.max.clone();
		this.wishRanks = new WishRanks(board.stalls);
	}

	Holdings run() {
		int[][] held = new int[this.board.applicants][];
		for (int applicant : this.board.general.order) {
			held[applicant] = take(applicant);
		}
		boolean more = true;
		while (more) {
			more = false;
			for (int applicant : this.board.general.order) {
				more |= extend(applicant, held);
			}
		}
		return this.holdings;
	}

	private int[] take(int applicant) {
		int size = this.sizes.min[applicant];
		if (this.left[this.board.trades.of[applicant]] < size) {
			this.holdings.limited[applicant] = true;
			return NONE;
		}
		this.wishRanks.of(this.board.choices.wishes[applicant]);
		int[] run = NONE;
		for (int place = 0; place < this.board.choices.wishes[applicant].length && run.length == 0; place++) {
			run = bestRun(applicant, this.board.choices.at(applicant, place), size);
		}
		if (run.length == 0) {
			run = anyRun(applicant, size);
		}
		hold(applicant, run);
		return run;
	}

	/** Among any stalls the first with the most room beside it, up to what is asked. */
	private int[] anyRun(int applicant, int size) {
		int wanted = Math.min(this.sizes.room[applicant], this.left[this.board.trades.of[applicant]]);
		int[] best = NONE;
		int most = 0;
		int choices = this.board.choices.count(applicant);
		for (int place = this.board.choices.wishes[applicant].length; place < choices && most < wanted; place++) {
			int[] run = bestRun(applicant, this.board.choices.at(applicant, place), size);
			int room = (run.length > 0) ? room(applicant, run, wanted) : 0;
			if (room > most) {
				best = run;
				most = room;
			}
		}
		return best;
	}

	/** How many stalls the run could grow to. */
	private int room(int applicant, int[] run, int wanted) {
		int room = run.length;
		for (int at = this.sizes.rows.before(run[0]); room < wanted && at >= 0
				&& usable(applicant, at); at = this.sizes.rows.before(at)) {
			room++;
		}
		for (int at = this.sizes.rows.after(run[run.length - 1]); room < wanted && at >= 0
				&& usable(applicant, at); at = this.sizes.rows.after(at)) {
			room++;
		}
		return room;
	}

	/** The usable run over the stall whose wishes' ranks sum up lowest, then leftmost. */
	private int[] bestRun(int applicant, int stall, int size) {
		int[] best = NONE;
		int bestSum = Integer.MAX_VALUE;
		if (!usable(applicant, stall)) {
			return best;
		}
		for (int shift = size - 1; shift >= 0; shift--) {
			int[] run = this.sizes.rows.run(stall, shift, size);
			int sum = 0;
			for (int part : run) {
				sum = usable(applicant, part) ? sum + this.wishRanks.rank(part) : Integer.MIN_VALUE;
				if (sum < 0) {
					break;
				}
			}
			if (run.length > 0 && sum >= 0 && sum < bestSum) {
				best = run;
				bestSum = sum;
			}
		}
		return best;
	}

	private boolean extend(int applicant, int[][] held) {
		int[] run = held[applicant];
		if (run.length == 0 || run.length == this.sizes.max[applicant]
				|| this.left[this.board.trades.of[applicant]] == 0) {
			return false;
		}
		this.wishRanks.of(this.board.choices.wishes[applicant]);
		int before = this.sizes.rows.before(run[0]);
		int after = this.sizes.rows.after(run[run.length - 1]);
		boolean canBefore = before >= 0 && usable(applicant, before);
		boolean canAfter = after >= 0 && usable(applicant, after);
		if (!canBefore && !canAfter) {
			return false;
		}
		boolean first = canBefore && (!canAfter || this.wishRanks.rank(before) <= this.wishRanks.rank(after));
		int[] longer = new int[run.length + 1];
		System.arraycopy(run, 0, longer, first ? 1 : 0, run.length);
		longer[first ? 0 : run.length] = first ? before : after;
		hold(applicant, new int[] { first ? before : after });
		held[applicant] = longer;
		return true;
	}

	private void hold(int applicant, int[] run) {
		for (int stall : run) {
			this.holdings.holder[stall] = applicant;
		}
		this.left[this.board.trades.of[applicant]] -= run.length;
	}

	private boolean usable(int applicant, int stall) {
		return this.holdings.isFree(stall) && this.board.suits(applicant, stall)
				&& (this.opened[stall] || !this.board.marks.keptForOthers(applicant, stall));
	}

}
