package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A strict order of applicants: more points first, among equals the lower draw, among
 * equal draws the lower index.
 */
final class Ranking {

	final int[] points;

	final int[] order;

	final int[] rank;

	private Ranking(int[] points, int[] order) {
		this.points = points;
		this.order = order;
		this.rank = new int[order.length];
		for (int place = 0; place < order.length; place++) {
			this.rank[order[place]] = place;
		}
	}

	/** {@code lots} are the applicants as {@link #lots} has them. */
	static Ranking of(int[] points, int[] lots) {
		long[] keys = new long[lots.length];
		for (int place = 0; place < lots.length; place++) {
			keys[place] = (-(long) points[lots[place]] << Integer.SIZE) | place;
		}
		Arrays.sort(keys);
		return new Ranking(points, Arrays.stream(keys).mapToInt((key) -> lots[(int) key]).toArray());
	}

	/** Applicants by their draws, the lower first, among equal draws the lower index. */
	static int[] lots(long[] draws) {
		return IntStream.range(0, draws.length)
			.boxed()
			.sorted((one, other) -> Long.compareUnsigned(draws[one], draws[other]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

}
