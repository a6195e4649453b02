package id.sentra.platform.inbox;

import java.util.List;
import java.util.Objects;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.observability.Meters;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/**
 * Lets the effect of an event belong to the trace of the change that it tells of: one
 * span an event, from its receipt to the commit.
 */
final class EventTraces {

	private final ObservationRegistry observations;

	private final Tracer tracer;

	private final Propagator propagator;

	EventTraces(ObservationRegistry observations, Tracer tracer, Propagator propagator) {
		this.observations = observations;
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * Runs the work of events that came with these {@code traceparent}s. What a single
	 * event causes further belongs to its trace; what several cause together, to a trace
	 * of its own to which the span of each is linked.
	 */
	void around(String consumer, List<@Nullable String> parents, Runnable work) {
		List<String> told = parents.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
		if (parents.size() == 1 && told.size() == 1) {
			observation(consumer, receiving(told.get(0))).observe(work);
		}
		else {
			observation(consumer, new Observation.Context()).observe(() -> linked(consumer, told, work));
		}
	}

	private Observation observation(String consumer, Observation.Context context) {
		return Observation.createNotStarted(Meters.EVENT_PROCESS, () -> context, this.observations)
			.contextualName(consumer + " process")
			.lowCardinalityKeyValue(Meters.CONSUMER, consumer);
	}

	private static Observation.Context receiving(String parent) {
		ReceiverContext<String> context = new ReceiverContext<>(EventTraces::header, Kind.CONSUMER);
		context.setCarrier(parent);
		return context;
	}

	private void linked(String consumer, List<String> parents, Runnable work) {
		Span together = this.tracer.currentSpan();
		List<Span> spans = (together != null)
				? parents.stream().map((parent) -> start(consumer, parent, together)).toList() : List.of();
		try {
			work.run();
		}
		finally {
			spans.forEach(Span::end);
		}
	}

	private Span start(String consumer, String parent, Span together) {
		return this.propagator.extract(parent, EventTraces::header)
			.kind(Span.Kind.CONSUMER)
			.name(consumer + " process")
			.addLink(new Link(together))
			.start();
	}

	private static @Nullable String header(String carrier, String name) {
		return CloudEventHeaders.TRACEPARENT.equals(name) ? carrier : null;
	}

}
