package id.sentra.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.projection.Projection;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.messaging.Message;

/**
 * Makes the consumers that Spring Cloud Stream binds. They are imperative and block the
 * listener's thread until the effect is committed: retry, dead letters and tracing need
 * that. There is no time limit here; PostgreSQL's {@code statement_timeout} is the limit.
 */
public final class EventConsumers {

	private final Inbox inbox;

	private final MeterRegistry meters;

	private final Clock clock;

	public EventConsumers(Inbox inbox, MeterRegistry meters, Clock clock) {
		this.inbox = inbox;
		this.meters = meters;
		this.clock = clock;
	}

	/** A consumer that applies each event of the projection's topic once. */
	public Consumer<Message<byte[]>> of(Projection projection) {
		return (message) -> apply(projection,
				CloudEventHeaders.read((name) -> message.getHeaders().get(name), message.getPayload()));
	}

	/** Applies one event unless it has been; returns when its effect is committed. */
	public void apply(Projection projection, EventEnvelope event) {
		Boolean applied = this.inbox.once(projection.topic(), event, projection.apply(event)).block();
		if (Boolean.TRUE.equals(applied)) {
			this.meters.timer(Meters.EVENT_DELAY, Meters.CONSUMER, projection.topic())
				.record(Duration.between(event.time(), this.clock.instant()));
		}
		else {
			this.meters.counter(Meters.EVENT_DUPLICATES, Meters.CONSUMER, projection.topic()).increment();
		}
	}

}
