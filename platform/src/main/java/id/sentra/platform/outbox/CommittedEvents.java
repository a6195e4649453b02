package id.sentra.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What happens as soon as events are committed: they are counted by type, and the relay
 * wakes up.
 */
final class CommittedEvents {

	private final MeterRegistry registry;

	private final Runnable wakeRelay;

	private final Map<String, Counter> counters = new ConcurrentHashMap<>();

	CommittedEvents(MeterRegistry registry, Runnable wakeRelay) {
		this.registry = registry;
		this.wakeRelay = wakeRelay;
	}

	void tell(List<OutgoingEvent> events) {
		events.forEach((event) -> counter(event.type()).increment());
		this.wakeRelay.run();
	}

	private Counter counter(String type) {
		return this.counters.computeIfAbsent(type, (name) -> this.registry.counter(Meters.EVENTS, Meters.TYPE, name));
	}

}
