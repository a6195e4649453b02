package id.sentra.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a change belongs to, as a W3C {@code traceparent}; it travels with the
 * event, so that the effect in another service belongs to the same trace.
 */
final class TraceContext {

	private final Tracer tracer;

	TraceContext(Tracer tracer) {
		this.tracer = tracer;
	}

	@Nullable String traceparent() {
		Span span = this.tracer.currentSpan();
		if (span == null || span.isNoop()) {
			return null;
		}
		String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
		return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + sampled;
	}

}
