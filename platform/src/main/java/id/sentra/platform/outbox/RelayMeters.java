package id.sentra.platform.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import id.sentra.platform.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What operations watch of the relay; depth and age are sampled every five seconds by the
 * instance that leads, and unknown (not a number) on the others.
 */
final class RelayMeters {

	private static final Duration EVERY = Duration.ofSeconds(5);

	private static final Sample UNKNOWN = new Sample(Double.NaN, Double.NaN, Double.NaN);

	private final Clock clock;

	private final Counter published;

	private volatile Sample last = UNKNOWN;

	private volatile boolean leading;

	private Instant next = Instant.MIN;

	RelayMeters(MeterRegistry registry, Clock clock) {
		this.clock = clock;
		this.published = registry.counter(Meters.OUTBOX_PUBLISHED);
		gauge(registry, Meters.OUTBOX_DEPTH, (meters) -> meters.last.depth());
		gauge(registry, Meters.OUTBOX_OLDEST_AGE, (meters) -> meters.last.oldestAge());
		gauge(registry, Meters.OUTBOX_PARKED, (meters) -> meters.last.parked());
		gauge(registry, Meters.OUTBOX_LEADING, (meters) -> meters.leading ? 1 : 0);
	}

	void published(int rows) {
		this.published.increment(rows);
	}

	void leading(boolean leads) {
		this.leading = leads;
		this.next = Instant.MIN;
		if (!leads) {
			this.last = UNKNOWN;
		}
	}

	boolean leads() {
		return this.leading;
	}

	void sample(OutboxTable outbox) throws SQLException {
		Instant now = this.clock.instant();
		if (now.isBefore(this.next)) {
			return;
		}
		this.next = now.plus(EVERY);
		OutboxTable.Depth waiting = outbox.depth();
		long age = waiting.oldest().isBefore(now) ? Duration.between(waiting.oldest(), now).toSeconds() : 0;
		this.last = new Sample(waiting.rows(), age, waiting.parked());
	}

	private void gauge(MeterRegistry registry, String name, ToDoubleFunction<RelayMeters> value) {
		Gauge.builder(name, this, value).strongReference(true).register(registry);
	}

	private record Sample(double depth, double oldestAge, double parked) {
	}

}
