package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;

/**
 * One stall an applicant (Gale and Shapley 1962, applicants ask): each asks for its
 * wishes in turn, a stall keeps whoever comes first in its order until somebody before
 * that one asks. When a trade holds more stalls than its limit, those of it who come last
 * in the general order step back and all is done again.
 */
final class DeferredAcceptance {

	private final Board board;

	/** Of each trade, the last place in the general order that may still ask. */
	private final int[] cutoff;

	DeferredAcceptance(Board board) {
		this.board = board;
		this.cutoff = new int[board.trades.max.length];
		Arrays.fill(this.cutoff, Integer.MAX_VALUE);
	}

	Holdings run() {
		Holdings holdings = ask();
		while (tighten(holdings)) {
			holdings = ask();
		}
		return holdings;
	}

	private Holdings ask() {
		Holdings holdings = new Holdings(this.board.stalls, this.board.applicants);
		int[] next = new int[this.board.applicants];
		Crowding crowding = new Crowding(this.board, holdings.holder);
		for (int first : this.board.general.order) {
			int asking = first;
			holdings.limited[asking] = this.board.general.rank[asking] > this.cutoff[this.board.trades.of[asking]];
			while (asking != Holdings.FREE && !holdings.limited[asking]) {
				asking = askOn(asking, holdings.holder, next, crowding);
			}
		}
		return holdings;
	}

	/** Asks until a stall accepts; the one who has to leave it, if any, asks next. */
	private int askOn(int applicant, int[] holder, int[] next, Crowding crowding) {
		int choices = this.board.choices.count(applicant);
		int wishes = this.board.choices.wishes[applicant].length;
		while (next[applicant] < choices) {
			if (next[applicant] == wishes && crowding.hopeless(applicant)) {
				next[applicant] = choices;
				return Holdings.FREE;
			}
			int stall = this.board.choices.at(applicant, next[applicant]++);
			int held = holder[stall];
			if (this.board.suits(applicant, stall)
					&& (held == Holdings.FREE || this.board.claim(applicant, stall) < this.board.claim(held, stall))) {
				holder[stall] = applicant;
				return held;
			}
		}
		return Holdings.FREE;
	}

	private boolean tighten(Holdings holdings) {
		int[] left = this.board.trades.max.clone();
		boolean[] holds = new boolean[this.board.applicants];
		for (int holder : holdings.holder) {
			if (holder != Holdings.FREE) {
				holds[holder] = true;
			}
		}
		boolean tightened = false;
		for (int place = 0; place < this.board.applicants; place++) {
			int applicant = this.board.general.order[place];
			int trade = this.board.trades.of[applicant];
			if (holds[applicant] && left[trade]-- == 0) {
				this.cutoff[trade] = place - 1;
				tightened = true;
			}
		}
		return tightened;
	}

}
