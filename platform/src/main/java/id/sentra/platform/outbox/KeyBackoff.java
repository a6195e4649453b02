package id.sentra.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Aggregates whose last event could not be sent: each waits by itself, longer each time
 * up to 30 s, while the others go on.
 */
final class KeyBackoff {

	private static final Duration FIRST = Duration.ofMillis(200);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final Clock clock;

	private final Map<UUID, Wait> waits = new HashMap<>();

	KeyBackoff(Clock clock) {
		this.clock = clock;
	}

	void failed(UUID aggregate) {
		this.waits.compute(aggregate, (id, wait) -> {
			Duration pause = (wait != null) ? min(wait.pause.multipliedBy(2)) : FIRST;
			return new Wait(pause, this.clock.instant().plus(pause));
		});
	}

	void sent(UUID aggregate) {
		this.waits.remove(aggregate);
	}

	/** Those whose time has not come yet. */
	Collection<UUID> waiting() {
		Instant now = this.clock.instant();
		return this.waits.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().until.isAfter(now))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Duration min(Duration pause) {
		return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
	}

	private record Wait(Duration pause, Instant until) {
	}

}
