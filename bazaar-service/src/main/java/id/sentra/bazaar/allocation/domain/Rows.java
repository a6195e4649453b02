package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which stalls stand side by side: same zone and row, positions one apart. */
final class Rows {

	private static final int[] NONE = {};

	private final int[] before;

	private final int[] after;

	Rows(List<Stall> stalls) {
		Map<List<Object>, Integer> spots = new HashMap<>();
		for (int index = 0; index < stalls.size(); index++) {
			spots.put(spot(stalls.get(index), 0), index);
		}
		this.before = new int[stalls.size()];
		this.after = new int[stalls.size()];
		Arrays.setAll(this.before, (index) -> spots.getOrDefault(spot(stalls.get(index), -1), -1));
		Arrays.setAll(this.after, (index) -> spots.getOrDefault(spot(stalls.get(index), 1), -1));
	}

	/** The neighbour on the left, or -1. */
	int before(int stall) {
		return this.before[stall];
	}

	/** The neighbour on the right, or -1. */
	int after(int stall) {
		return this.after[stall];
	}

	/**
	 * The run of that size whose stall number {@code shift} is the given one, or none.
	 */
	int[] run(int stall, int shift, int size) {
		int at = stall;
		for (int step = 0; step < shift && at >= 0; step++) {
			at = this.before[at];
		}
		int[] run = new int[size];
		for (int part = 0; part < size; part++) {
			if (at < 0) {
				return NONE;
			}
			run[part] = at;
			at = this.after[at];
		}
		return run;
	}

	private static List<Object> spot(Stall stall, int shift) {
		return List.of(stall.zone(), stall.row(), stall.position() + shift);
	}

}
