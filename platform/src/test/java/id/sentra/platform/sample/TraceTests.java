package id.sentra.platform.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.sentra.platform.event.TopicReader;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.web.ProblemWriter;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class TraceTests {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final TraceCollector collector = TraceCollector.start();

	@Autowired
	WebTestClient http;

	@Autowired
	InMemorySpanExporter spans;

	@Autowired
	TopicReader topics;

	@Autowired
	EventConsumers consumers;

	@Autowired
	Tracer tracer;

	@Autowired
	DatabaseClient database;

	@DynamicPropertySource
	static void exporting(DynamicPropertyRegistry properties) {
		properties.add("management.opentelemetry.tracing.export.otlp.endpoint", collector::url);
		properties.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
	}

	@AfterAll
	static void stop() {
		collector.stop();
	}

	@Test
	void theEffectOfARequestBelongsToTheTraceOfTheRequest() {
		this.http.post()
			.uri("/api/sample/things")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.header("Idempotency-Key", "traced")
			.header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("region", "21.72.01"))
			.exchange()
			.expectStatus()
			.isCreated();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.spans.getFinishedSpanItems())
				.filteredOn((span) -> span.getTraceId().equals(TRACE))
				.extracting(SpanData::getName)
				.contains("sample.thing process", "http post /api/sample/things"));
		assertThat(TracedEvents.traceparents(this.topics, ThingProjection.TOPIC))
			.anyMatch((traceparent) -> traceparent.startsWith("00-" + TRACE));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(
					() -> assertThat(collector.received()).anyMatch((body) -> body.contains("sample.thing process")));
	}

	@Test
	void whatIsLoggedOfARequestBearsItsTrace() {
		String failing = "4bf92f3577b34da6a3ce929d0e0e4736";
		List<Map<String, String>> said = new CopyOnWriteArrayList<>();
		AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
			@Override
			protected void append(ILoggingEvent event) {
				said.add(event.getMDCPropertyMap());
			}
		};
		listener.start();
		Logger log = (Logger) LoggerFactory.getLogger(ProblemWriter.class);
		log.addAppender(listener);
		this.http.get()
			.uri("/api/sample/fault")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.header("traceparent", "00-" + failing + "-b7ad6b7169203331-01")
			.exchange()
			.expectStatus()
			.is5xxServerError();
		log.detachAppender(listener);
		assertThat(said).singleElement()
			.satisfies((marks) -> assertThat(marks).containsEntry("traceId", failing).containsKey("spanId"));
	}

	@Test
	void whatOneEventCausesBelongsToItsTrace() {
		TracedEvents projection = new TracedEvents(this.tracer, this.database);
		ConsumerRecord<byte[], byte[]> record = TracedEvents.record("1");
		this.consumers.of(projection).accept(TracedEvents.poll(List.of(record)));
		assertThat(projection.seen()).isEqualTo(TracedEvents.trace("1"));
	}

	@Test
	void whatSeveralEventsCauseTogetherIsLinkedFromEach() {
		TracedEvents projection = new TracedEvents(this.tracer, this.database);
		this.consumers.of(projection)
			.accept(TracedEvents
				.poll(List.of(TracedEvents.record("2"), TracedEvents.record("3"), TracedEvents.record("4"))));
		String together = projection.seen();
		assertThat(together).isNotIn(TracedEvents.trace("2"), TracedEvents.trace("3"), TracedEvents.trace("4"));
		for (String event : List.of("2", "3", "4")) {
			await().atMost(Duration.ofMinutes(2))
				.untilAsserted(() -> assertThat(this.spans.getFinishedSpanItems())
					.filteredOn((span) -> span.getTraceId().equals(TracedEvents.trace(event)))
					.singleElement()
					.extracting(SpanData::getLinks)
					.satisfies((links) -> assertThat(links).extracting(LinkData::getSpanContext)
						.extracting((linked) -> linked.getTraceId())
						.containsExactly(together)));
		}
	}

	@Test
	void whatAFailureSaysIsNotExported() {
		this.tracer.nextSpan()
			.name("failing")
			.start()
			.error(new IllegalStateException("9972014101900001 is no number"))
			.end();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.spans.getFinishedSpanItems())
				.filteredOn((span) -> span.getName().equals("failing"))
				.singleElement()
				.satisfies((span) -> {
					assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
					assertThat(span.getStatus().getDescription()).isEmpty();
					assertThat(span.getEvents().toString()).contains("IllegalStateException")
						.doesNotContain("9972014101900001");
				}));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Exporting {

		@Bean
		InMemorySpanExporter spans() {
			return InMemorySpanExporter.create();
		}

	}

}
