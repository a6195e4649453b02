package id.sentra.bazaar.allocation.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The stalls each applicant goes through: its wishes, then, if any stall is better than
 * none, all stalls, those with the fewest wishes first.
 */
final class Choices {

	final int[][] wishes;

	private final boolean[] any;

	private final int[] anyOrder;

	Choices(Market market) {
		Map<String, Integer> codes = new HashMap<>();
		market.stalls().forEach((stall) -> codes.put(stall.code(), codes.size()));
		this.wishes = market.applicants()
			.stream()
			.map((one) -> one.wishes().stream().mapToInt(codes::get).toArray())
			.toArray(int[][]::new);
		this.any = new boolean[this.wishes.length];
		for (int one = 0; one < this.any.length; one++) {
			this.any[one] = market.applicants().get(one).need().anyStall();
		}
		this.anyOrder = byFewestWishes(market.stalls().size());
	}

	int count(int applicant) {
		return this.wishes[applicant].length + (this.any[applicant] ? this.anyOrder.length : 0);
	}

	int at(int applicant, int place) {
		int[] wished = this.wishes[applicant];
		return (place < wished.length) ? wished[place] : this.anyOrder[place - wished.length];
	}

	private int[] byFewestWishes(int stalls) {
		int[] wished = new int[stalls];
		for (int[] list : this.wishes) {
			for (int stall : list) {
				wished[stall]++;
			}
		}
		return IntStream.range(0, stalls)
			.mapToLong((stall) -> ((long) wished[stall] << Integer.SIZE) | stall)
			.sorted()
			.mapToInt((key) -> (int) key)
			.toArray();
	}

}
