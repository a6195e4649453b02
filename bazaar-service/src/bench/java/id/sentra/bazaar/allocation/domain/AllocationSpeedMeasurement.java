package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * How long an allocation takes once warm, and how fair it is, beside the barest deferred
 * acceptance there is on the same wishes and orders (no limits, reserves, needs or
 * reasons) and beside OR-Tools; run by {@code bench/run allocation}, asserts nothing.
 */
class AllocationSpeedMeasurement {

	private static final int[][] SIZES = { { 700, 200 }, { 5_000, 1_000 }, { 50_000, 10_000 } };

	private static final int ZONES = 20;

	private static final int WISHES = 5;

	private static final int RESERVES = 8;

	private int sink;

	@Test
	void of_growing_markets() {
		for (int round = 0; round < 2; round++) {
			for (int[] size : SIZES) {
				measure(size[0], size[1], round == 1);
			}
		}
		System.out.println("(" + this.sink + ")");
	}

	private void measure(int applicants, int stalls, boolean warm) {
		Market market = new Markets(7, RESERVES, 1_000_000).singles(applicants, stalls, ZONES, WISHES);
		Board board = new Board(market, Markets.seed(7));
		Bare bare = new Bare(market, board);
		LeastRankSum solver = new LeastRankSum(board);
		double plain = median(() -> this.sink += bare.run()[0]);
		double method = median(() -> this.sink += new DeferredAcceptance(board).run().holder[0]);
		double orders = median(
				() -> this.sink += new DeferredAcceptance(new Board(market, Markets.seed(7))).run().holder[0]);
		double whole = median(() -> this.sink += Allocation.of(market, Markets.seed(7)).hash().length());
		double peer = median(() -> this.sink += solver.run()[0]);
		if (warm) {
			System.out.printf(Locale.ROOT, """
					bench: %,d applicants, %,d stalls
					bench:   bare deferred acceptance         %8.2f ms
					bench:   our method                       %8.2f ms (x%.1f), %s
					bench:   with drawing and ordering        %8.2f ms
					bench:   with reasons, text and hashes    %8.2f ms
					bench:   OR-Tools minimum cost flow       %8.2f ms (x%.1f of ours with ordering), %s
					""", applicants, stalls, plain, method, method / plain,
					Fairness.of(board, new DeferredAcceptance(board).run().holder), orders, whole, peer, peer / orders,
					Fairness.of(board, solver.run()));
		}
	}

	private static double median(Runnable work) {
		double[] times = new double[21];
		for (int run = 0; run < times.length; run++) {
			long start = System.nanoTime();
			work.run();
			times[run] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times[times.length / 2];
	}

	/** Gale and Shapley's method and nothing else. */
	private static final class Bare {

		private final int[][] wishes;

		private final int[][] rank;

		Bare(Market market, Board board) {
			this.wishes = board.choices.wishes;
			Map<String, int[]> byZone = new HashMap<>();
			List<Stall> stalls = market.stalls();
			this.rank = new int[stalls.size()][];
			for (int stall = 0; stall < this.rank.length; stall++) {
				int one = stall;
				this.rank[stall] = byZone.computeIfAbsent(stalls.get(stall).zone(), (zone) -> ranks(board, one));
			}
		}

		private static int[] ranks(Board board, int stall) {
			int[] ranks = new int[board.applicants];
			Arrays.setAll(ranks, (applicant) -> board.rank(applicant, stall));
			return ranks;
		}

		int[] run() {
			int[] holder = new int[this.rank.length];
			Arrays.fill(holder, -1);
			int[] next = new int[this.wishes.length];
			for (int first = 0; first < this.wishes.length; first++) {
				int asking = first;
				while (asking >= 0 && next[asking] < this.wishes[asking].length) {
					int stall = this.wishes[asking][next[asking]++];
					int held = holder[stall];
					if (held < 0 || this.rank[stall][asking] < this.rank[stall][held]) {
						holder[stall] = asking;
						asking = held;
					}
				}
			}
			return holder;
		}

	}

}
