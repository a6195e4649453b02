package id.sentra.gateway.account.domain;

import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How long sign-in stays closed after failures in a row: {@code free} are forgiven, the
 * next costs {@code first}, and each one after it twice as long, up to {@code longest}.
 * In each {@code halved} without attempts half of the failures are forgotten.
 */
public record LockOut(int free, Duration first, Duration longest, Duration halved) {

	public LockOut {
		if (free < 0 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || halved.isNegative()
				|| halved.isZero()) {
			throw new IllegalArgumentException("Not a growing delay: " + free + ", " + first + ", " + longest);
		}
	}

	/** The delay after so many failures in a row. */
	public Duration delayAfter(int failures) {
		int charged = failures - this.free;
		if (charged <= 0) {
			return Duration.ZERO;
		}
		int doublings = Math.min(charged - 1, 30);
		long seconds = this.first.toSeconds() << doublings;
		return (seconds >= this.longest.toSeconds()) ? this.longest : Duration.ofSeconds(seconds);
	}

	/** Delays in seconds after 1, 2, 3... failures, until they no longer grow. */
	public Integer[] delays() {
		int last = 1;
		while (!delayAfter(last).equals(this.longest)) {
			last++;
		}
		return IntStream.rangeClosed(1, last).mapToObj((n) -> (int) delayAfter(n).toSeconds()).toArray(Integer[]::new);
	}

}
