package id.sentra.platform.inbox;

import java.util.List;
import java.util.Objects;

import id.sentra.platform.event.CloudEventHeaders;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/**
 * Lets the effect of an event belong to the trace of the change that it tells of: one
 * span an event, from its receipt to the commit.
 */
final class EventTraces {

	private final Tracer tracer;

	private final Propagator propagator;

	EventTraces(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * Runs the work of events that came with these {@code traceparent}s. What a single
	 * event causes further belongs to its trace; what several cause together, to none.
	 */
	void around(String consumer, List<@Nullable String> parents, Runnable work) {
		List<Span> spans = parents.stream().filter(Objects::nonNull).map((parent) -> start(consumer, parent)).toList();
		Tracer.SpanInScope scope = this.tracer
			.withSpan((parents.size() == 1 && !spans.isEmpty()) ? spans.get(0) : null);
		try {
			work.run();
		}
		finally {
			scope.close();
			spans.forEach(Span::end);
		}
	}

	private Span start(String consumer, String parent) {
		return this.propagator
			.extract(parent, (carrier, name) -> CloudEventHeaders.TRACEPARENT.equals(name) ? carrier : null)
			.kind(Span.Kind.CONSUMER)
			.name(consumer + " process")
			.start();
	}

}
