package id.sentra.local.settings;

import java.time.Duration;

/** Seconds since something began, for progress lines. */
public final class Stopwatch {

	private final long start = System.nanoTime();

	public Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/** Whole seconds, rounded up, so that nothing takes "0 s". */
	public long seconds() {
		return elapsed().plusMillis(999).toSeconds();
	}

	public boolean isPast(Duration limit) {
		return elapsed().compareTo(limit) > 0;
	}

}
