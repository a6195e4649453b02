package id.sentra.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.projection.Projection;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/**
 * Makes the consumers that Spring Cloud Stream binds. What one poll brings is applied in
 * one transaction; only when that fails, event by event, so that one which cannot be
 * applied harms no other. They block the listener's thread until the effect is committed.
 * There is no time limit here; PostgreSQL's {@code statement_timeout} is the limit.
 */
public final class EventConsumers {

	private final Inbox inbox;

	private final EventTraces traces;

	private final MeterRegistry meters;

	private final Clock clock;

	EventConsumers(Inbox inbox, EventTraces traces, MeterRegistry meters, Clock clock) {
		this.inbox = inbox;
		this.traces = traces;
		this.meters = meters;
		this.clock = clock;
	}

	/** A consumer that applies each event of the projection's topic once. */
	public Consumer<Message<List<byte[]>>> of(Projection projection) {
		return (poll) -> {
			Delivery delivery = Delivery.of(poll);
			this.traces.around(projection.topic(), delivery.traceparents(), () -> apply(projection, delivery));
		};
	}

	/**
	 * Applies those records of the projection's topic that have not been; returns when
	 * their effect is committed.
	 * @throws BatchListenerFailedException with the index of the first that could not be
	 * applied; those before it are
	 */
	public void apply(Projection projection, List<ConsumerRecord<byte[], byte[]>> records) {
		apply(projection, Delivery.of(records));
	}

	private void apply(Projection projection, Delivery delivery) {
		if (!delivery.events().isEmpty()) {
			applyTogether(projection, delivery.events());
		}
		if (delivery.malformed() != null) {
			throw failed(delivery.malformed(), delivery.events().size());
		}
	}

	private void applyTogether(Projection projection, List<EventEnvelope> events) {
		try {
			once(projection, events);
		}
		catch (RuntimeException ex) {
			if (events.size() == 1 || DeadLettering.isOfInfrastructure(ex)) {
				throw failed(ex, 0);
			}
			applyOneByOne(projection, events);
		}
	}

	private void applyOneByOne(Projection projection, List<EventEnvelope> events) {
		for (int index = 0; index < events.size(); index++) {
			try {
				once(projection, List.of(events.get(index)));
			}
			catch (RuntimeException ex) {
				throw failed(ex, index);
			}
		}
	}

	private void once(Projection projection, List<EventEnvelope> events) {
		List<EventEnvelope> applied = this.inbox.once(projection.topic(), events, projection::apply)
			.blockOptional()
			.orElseThrow();
		applied.forEach((event) -> this.meters.timer(Meters.EVENT_DELAY, Meters.CONSUMER, projection.topic())
			.record(Duration.between(event.time(), this.clock.instant())));
		this.meters.counter(Meters.EVENT_DUPLICATES, Meters.CONSUMER, projection.topic())
			.increment(events.size() - applied.size());
	}

	private static BatchListenerFailedException failed(RuntimeException cause, int index) {
		return new BatchListenerFailedException("not applied: " + cause.getClass().getName(), cause, index);
	}

}
