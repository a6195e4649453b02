package id.sentra.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * How long after its change an event takes effect here, and how many come again. History
 * that is read once more, for a rebuild or a replay, is not measured.
 */
final class ConsumerMeters {

	private static final Duration[] BUCKETS = Stream
		.of(5, 10, 20, 30, 60, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000)
		.map(Duration::ofMillis)
		.toArray(Duration[]::new);

	private final Clock clock;

	private final Timer delay;

	private final Counter duplicates;

	ConsumerMeters(MeterRegistry registry, Clock clock, String consumer) {
		this.clock = clock;
		this.delay = Timer.builder(Meters.EVENT_DELAY)
			.tag(Meters.CONSUMER, consumer)
			.serviceLevelObjectives(BUCKETS)
			.register(registry);
		this.duplicates = registry.counter(Meters.EVENT_DUPLICATES, Meters.CONSUMER, consumer);
	}

	void took(List<EventEnvelope> events, List<EventEnvelope> applied) {
		applied.forEach((event) -> this.delay.record(Duration.between(event.time(), this.clock.instant())));
		this.duplicates.increment(events.size() - applied.size());
	}

}
