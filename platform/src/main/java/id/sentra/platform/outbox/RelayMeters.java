package id.sentra.platform.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import id.sentra.platform.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What operations watch of the relay; depth and age are sampled every five seconds by the
 * instance that leads.
 */
final class RelayMeters {

	private static final Duration EVERY = Duration.ofSeconds(5);

	private final Clock clock;

	private final Counter published;

	private final AtomicLong depth;

	private final AtomicLong oldestAgeSeconds;

	private final AtomicLong parked;

	private final AtomicLong leading;

	private Instant next = Instant.MIN;

	RelayMeters(MeterRegistry registry, Clock clock) {
		this.clock = clock;
		this.published = registry.counter(Meters.OUTBOX_PUBLISHED);
		this.depth = registry.gauge(Meters.OUTBOX_DEPTH, new AtomicLong());
		this.oldestAgeSeconds = registry.gauge(Meters.OUTBOX_OLDEST_AGE, new AtomicLong());
		this.parked = registry.gauge(Meters.OUTBOX_PARKED, new AtomicLong());
		this.leading = registry.gauge(Meters.OUTBOX_LEADING, new AtomicLong());
	}

	void published(int rows) {
		this.published.increment(rows);
	}

	void leading(boolean leads) {
		this.leading.set(leads ? 1 : 0);
	}

	void sample(OutboxTable outbox) throws SQLException {
		Instant now = this.clock.instant();
		if (now.isBefore(this.next)) {
			return;
		}
		this.next = now.plus(EVERY);
		OutboxTable.Depth waiting = outbox.depth();
		this.depth.set(waiting.rows());
		this.parked.set(waiting.parked());
		this.oldestAgeSeconds
			.set(waiting.oldest().isBefore(now) ? Duration.between(waiting.oldest(), now).toSeconds() : 0);
	}

}
