package id.sentra.platform.outbox;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * The trace that a change belongs to, as a W3C {@code traceparent}; it travels with the
 * event, so that the effect in another service belongs to the same trace.
 */
final class TraceContext {

	private final Tracer tracer;

	TraceContext(Tracer tracer) {
		this.tracer = tracer;
	}

	/** Of what this thread is doing; where it does not know, of who asked. */
	@Nullable String traceparent(ContextView flow) {
		Span span = span(flow);
		if (span == null || span.isNoop()) {
			return null;
		}
		String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
		return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + sampled;
	}

	/**
	 * Threads are handed from flow to flow, and one that comes back from a database just
	 * reached again may bear no mark of this one; the flow itself does.
	 */
	private @Nullable Span span(ContextView flow) {
		Span span = this.tracer.currentSpan();
		if (span != null) {
			return span;
		}
		Observation asked = flow.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		TracingContext traced = (asked != null) ? asked.getContextView().get(TracingContext.class) : null;
		return (traced != null) ? traced.getSpan() : null;
	}

}
