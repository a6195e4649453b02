package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells early that no stall would take an applicant who takes any: stalls with the same
 * order are looked at together, by the weakest claim that holds one.
 */
final class Crowding {

	private final Board board;

	private final int[] holder;

	private final List<int[]> alike;

	/** An upper bound of the weakest claim; it only ever falls. */
	private final int[] weakest;

	Crowding(Board board, int[] holder) {
		this.board = board;
		this.holder = holder;
		this.alike = board.alike;
		this.weakest = new int[this.alike.size()];
		Arrays.fill(this.weakest, Integer.MAX_VALUE);
	}

	boolean hopeless(int applicant) {
		for (int kind = 0; kind < this.weakest.length; kind++) {
			int first = this.alike.get(kind)[0];
			int claim = this.board.claim(applicant, first);
			if (claim < this.weakest[kind] && this.board.suits(applicant, first)) {
				this.weakest[kind] = weakest(this.alike.get(kind));
				if (claim < this.weakest[kind]) {
					return false;
				}
			}
		}
		return true;
	}

	private int weakest(int[] stalls) {
		int weakest = -1;
		for (int stall : stalls) {
			if (this.holder[stall] == Holdings.FREE) {
				return Integer.MAX_VALUE;
			}
			weakest = Math.max(weakest, this.board.claim(this.holder[stall], stall));
		}
		return weakest;
	}

	/** Stalls by zone, reserve and facilities: those of one group suit and rank alike. */
	static List<int[]> alike(Market market) {
		Map<List<Object>, List<Integer>> groups = new HashMap<>();
		for (int stall = 0; stall < market.stalls().size(); stall++) {
			Stall one = market.stalls().get(stall);
			groups
				.computeIfAbsent(List.of(one.zone(), String.valueOf(one.reserve()), one.facilities()),
						(key) -> new ArrayList<>())
				.add(stall);
		}
		return groups.values().stream().map((group) -> group.stream().mapToInt(Integer::intValue).toArray()).toList();
	}

}
