package id.sentra.platform.inbox;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import id.sentra.platform.event.EventEnvelope;
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
		ConsumerMeters meters = new ConsumerMeters(this.meters, this.clock, projection.topic());
		return (poll) -> {
			Delivery delivery = Delivery.of(poll);
			this.traces.around(projection.topic(), delivery.traceparents(),
					() -> apply(projection, delivery, meters::took));
		};
	}

	/**
	 * Applies those records of the projection's topic that have not been; returns when
	 * their effect is committed.
	 * @throws BatchListenerFailedException with the index of the first that could not be
	 * applied; those before it are
	 */
	public void apply(Projection projection, List<ConsumerRecord<byte[], byte[]>> records) {
		apply(projection, Delivery.of(records), (events, applied) -> {
		});
	}

	private void apply(Projection projection, Delivery delivery, Taken taken) {
		if (!delivery.events().isEmpty()) {
			applyTogether(projection, delivery.events(), taken);
		}
		if (delivery.malformed() != null) {
			throw failed(delivery.malformed(), delivery.events().size());
		}
	}

	private void applyTogether(Projection projection, List<EventEnvelope> events, Taken taken) {
		try {
			once(projection, events, taken);
		}
		catch (RuntimeException ex) {
			if (events.size() == 1 || DeadLettering.isOfInfrastructure(ex)) {
				throw failed(ex, 0);
			}
			applyOneByOne(projection, events, taken);
		}
	}

	private void applyOneByOne(Projection projection, List<EventEnvelope> events, Taken taken) {
		for (int index = 0; index < events.size(); index++) {
			try {
				once(projection, List.of(events.get(index)), taken);
			}
			catch (RuntimeException ex) {
				throw failed(ex, index);
			}
		}
	}

	private void once(Projection projection, List<EventEnvelope> events, Taken taken) {
		taken.note(events, this.inbox.once(projection.topic(), events, projection::apply)
			.contextCapture() // The trace of the poll, for what its effect tells further.
			.blockOptional()
			.orElseThrow());
	}

	private static BatchListenerFailedException failed(RuntimeException cause, int index) {
		return new BatchListenerFailedException("not applied: " + cause.getClass().getName(), cause, index);
	}

	/** Hears which events came and which of them were applied. */
	private interface Taken {

		void note(List<EventEnvelope> events, List<EventEnvelope> applied);

	}

}
