package id.sentra.bazaar.allocation.domain;

/**
 * Stalls side by side: applicants take in the general order what they need at least, at
 * the dearest wish that has room; then, in the same order, one more neighbouring stall at
 * a time up to what they asked for. Reserved stalls are for members; those that stay free
 * are opened to all, and everybody takes anew.
 */
final class PriorityRounds {

	private final Board board;

	private final Sizes sizes;

	PriorityRounds(Board board, Sizes sizes) {
		this.board = board;
		this.sizes = sizes;
	}

	Holdings run() {
		boolean[] opened = new boolean[this.board.stalls];
		Holdings holdings;
		do {
			holdings = new Round(this.board, this.sizes, opened).run();
		}
		while (open(opened, holdings));
		return holdings;
	}

	private boolean open(boolean[] opened, Holdings holdings) {
		boolean more = false;
		for (int stall = 0; stall < this.board.stalls; stall++) {
			if (this.board.marks.isReserved(stall) && !opened[stall] && holdings.isFree(stall)) {
				opened[stall] = true;
				more = true;
			}
		}
		return more;
	}

}
