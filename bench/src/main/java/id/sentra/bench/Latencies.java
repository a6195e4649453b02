package id.sentra.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured times, sorted, in nanoseconds. */
final class Latencies {

	private final long[] sorted;

	private Latencies(long[] sorted) {
		this.sorted = sorted;
	}

	static Latencies of(Collection<Long> nanos) {
		if (nanos.isEmpty()) {
			throw new IllegalArgumentException("nothing was measured");
		}
		long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(sorted);
		return new Latencies(sorted);
	}

	/** Milliseconds below which this share of all lies (nearest rank). */
	double millis(double share) {
		int rank = (int) Math.ceil(share * this.sorted.length);
		return this.sorted[Math.max(rank, 1) - 1] / 1e6;
	}

	int count() {
		return this.sorted.length;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms (n = %,d)", millis(0.5), millis(0.99),
				millis(1), this.sorted.length);
	}

}
