package id.sentra.platform.sample;

import java.time.Duration;
import java.util.Map;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class TraceTests {

	@Autowired
	WebTestClient http;

	@Autowired
	InMemorySpanExporter spans;

	@Test
	void theEffectOfARequestBelongsToTheTraceOfTheRequest() {
		String trace = "0af7651916cd43dd8448eb211c80319c";
		this.http.post()
			.uri("/api/sample/things")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.header("Idempotency-Key", "traced")
			.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("region", "21.72.01"))
			.exchange()
			.expectStatus()
			.isCreated();
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.spans.getFinishedSpanItems())
				.filteredOn((span) -> span.getTraceId().equals(trace))
				.extracting(SpanData::getName)
				.contains("sample.thing process", "http post /api/sample/things"));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Exporting {

		@Bean
		InMemorySpanExporter spans() {
			return InMemorySpanExporter.create();
		}

		@Bean
		SpanProcessor spanProcessor(InMemorySpanExporter spans) {
			return SimpleSpanProcessor.create(spans);
		}

	}

}
