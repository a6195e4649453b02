package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Says of each applicant what it got and why. */
final class Reasons {

	private static final int NO_WISH = 0;

	private final Market market;

	private final Board board;

	private final Holdings holdings;

	Reasons(Market market, Board board, Holdings holdings) {
		this.market = market;
		this.board = board;
		this.holdings = holdings;
	}

	List<Outcome> outcomes() {
		int[][] held = this.holdings.byApplicant();
		Outcome[] outcomes = new Outcome[held.length];
		int waiting = 0;
		for (int applicant : this.board.general.order) {
			boolean placed = held[applicant].length > 0;
			outcomes[applicant] = outcome(applicant, held[applicant], placed ? 0 : ++waiting);
		}
		return Arrays.asList(outcomes);
	}

	private Outcome outcome(int applicant, int[] stalls, int waiting) {
		int wish = bestWish(applicant, stalls);
		Reason reason = (stalls.length > 0) ? Reason.granted(wish) : refused(applicant);
		Applicant who = this.market.applicants().get(applicant);
		List<String> codes = new ArrayList<>();
		for (int stall : stalls) {
			codes.add(this.market.stalls().get(stall).code());
		}
		return new Outcome(who.id(), codes, wish, waiting, reason, Seed.digits(this.board.draws[applicant]));
	}

	private int bestWish(int applicant, int[] stalls) {
		int[] wishes = this.board.choices.wishes[applicant];
		for (int place = 0; place < wishes.length; place++) {
			for (int stall : stalls) {
				if (wishes[place] == stall) {
					return place + 1;
				}
			}
		}
		return NO_WISH;
	}

	/** Wishes count; all stalls do where no wish suits and any stall would do. */
	private Reason refused(int applicant) {
		int wishes = this.board.choices.wishes[applicant].length;
		EnumSet<Reason> reasons = lost(applicant, 0, wishes);
		if (reasons.isEmpty()) {
			reasons = lost(applicant, wishes, this.board.choices.count(applicant));
		}
		if (reasons.isEmpty()) {
			return Reason.UNSUITABLE_WISHES;
		}
		return this.holdings.limited[applicant] ? Reason.TRADE_LIMIT
				: Stream.of(Reason.LOST_DRAW, Reason.POINTS_TOO_LOW, Reason.RESERVED_FOR_OTHERS)
					.filter(reasons::contains)
					.findFirst()
					.orElse(Reason.NO_ROOM_TOGETHER);
	}

	private EnumSet<Reason> lost(int applicant, int from, int to) {
		EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
		for (int place = from; place < to; place++) {
			int stall = this.board.choices.at(applicant, place);
			if (this.board.suits(applicant, stall)) {
				reasons.add(lostAt(applicant, stall));
			}
		}
		return reasons;
	}

	private Reason lostAt(int applicant, int stall) {
		int holder = this.holdings.holder[stall];
		if (holder == Holdings.FREE) {
			return Reason.NO_ROOM_TOGETHER;
		}
		if (this.board.marks.keptForOthers(applicant, stall) && !this.board.marks.keptForOthers(holder, stall)) {
			return Reason.RESERVED_FOR_OTHERS;
		}
		if (this.board.rank(applicant, stall) < this.board.rank(holder, stall)) {
			return Reason.NO_ROOM_TOGETHER;
		}
		return (this.board.points(applicant, stall) == this.board.points(holder, stall)) ? Reason.LOST_DRAW
				: Reason.POINTS_TOO_LOW;
	}

}
