package id.sentra.local.process;

import java.time.Duration;

/**
 * Half a second after the first death, doubling up to 30 s; a minute of life makes it
 * short again.
 */
final class RestartDelay {

	private static final Duration FIRST = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration HEALTHY = Duration.ofMinutes(1);

	private Duration next = FIRST;

	Duration after(Duration life) {
		if (life.compareTo(HEALTHY) >= 0) {
			this.next = FIRST;
		}
		Duration delay = this.next;
		Duration doubled = delay.multipliedBy(2);
		this.next = (doubled.compareTo(LONGEST) > 0) ? LONGEST : doubled;
		return delay;
	}

}
