package id.sentra.platform.outbox;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;
import reactor.util.context.Context;

import static org.assertj.core.api.Assertions.assertThat;

class TraceContextTests {

	private final Tracer tracer = new OtelTracer(SdkTracerProvider.builder().build().get("test"),
			new OtelCurrentTraceContext(), (event) -> {
			});

	private final TraceContext trace = new TraceContext(this.tracer);

	@Test
	void a_change_is_of_who_asked_also_on_a_thread_that_lost_it() {
		Span asked = this.tracer.nextSpan().start();
		assertThat(this.trace.traceparent(Context.empty())).isNull();
		assertThat(this.trace.traceparent(flow(asked))).contains(asked.context().traceId());
	}

	@Test
	void what_an_event_causes_is_of_that_event() {
		Span event = this.tracer.nextSpan().start();
		try (Tracer.SpanInScope scope = this.tracer.withSpan(event)) {
			assertThat(scope).isNotNull();
			assertThat(this.trace.traceparent(flow(this.tracer.nextSpan().start()))).contains(event.context().spanId());
		}
	}

	private static Context flow(Span span) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler((context) -> true);
		Observation observation = Observation.createNotStarted("asked", registry);
		TracingContext traced = new TracingContext();
		traced.setSpan(span);
		observation.getContext().put(TracingContext.class, traced);
		return Context.of(ObservationThreadLocalAccessor.KEY, observation);
	}

}
