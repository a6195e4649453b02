package id.sentra.gateway.limit;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import id.sentra.gateway.limit.LimitSettings.Rate;
import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
@TestPropertySource(properties = { "sentra.gateway.limit.account.burst=3", "sentra.gateway.limit.account.per-second=1",
		"sentra.gateway.limit.address.burst=12", "sentra.gateway.limit.address.per-second=1" })
class LimitTests {

	private static final int REQUESTS = 60;

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	MeterRegistry meters;

	@Test
	void an_account_and_then_an_address_that_ask_too_often_are_told_when_to_come_back() {
		String token = this.visitor.token(this.client, "petugas");
		refused(() -> this.client.get()
			.uri("/api/registry/echo")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange());
		refused(() -> this.client.get().uri("/api/registry/echo").exchange());
		this.client.get().uri("/.well-known/jwks.json").exchange().expectStatus().isOk();
		for (String limit : List.of("account", "address")) {
			assertThat(this.meters.counter(Meters.LIMITED, Meters.LIMIT, limit).count()).isPositive();
		}
	}

	/** All at once: one after another they may be as slow as the bucket fills. */
	private static void refused(Supplier<WebTestClient.ResponseSpec> request) {
		ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
		List<EntityExchangeResult<byte[]>> answers = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> request.get().expectBody().returnResult(), clients))
			.limit(REQUESTS)
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		clients.shutdown();
		assertThat(answers).filteredOn((answer) -> answer.getStatus() == HttpStatus.TOO_MANY_REQUESTS)
			.isNotEmpty()
			.allSatisfy((answer) -> assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
				.matches("[1-9]\\d*"));
	}

	@Test
	void a_bucket_fills_again() {
		Buckets buckets = new Buckets(new Rate(2, 1000));
		assertThat(buckets.take("a")).isZero();
		assertThat(buckets.take("a")).isZero();
		assertThat(buckets.take("b")).isZero();
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> buckets.take("a").isZero());
	}

	@Test
	void only_a_trusted_proxy_is_believed_about_where_a_request_comes_from() {
		Rate rate = new Rate(1, 1);
		ClientAddress trusting = new ClientAddress(
				new LimitSettings(rate, rate, new LimitSettings.Slow(1, Duration.ofMinutes(1)), 1,
						new LimitSettings.Body(Duration.ofMinutes(1), Duration.ofMinutes(1)), List.of("10.0.0.0/8")));
		assertThat(trusting.of(from("10.1.2.3", "6.6.6.6, 203.0.113.9"))).isEqualTo("203.0.113.9");
		assertThat(trusting.of(from("192.0.2.1", "203.0.113.9"))).isEqualTo("192.0.2.1");
		assertThat(trusting.of(from("10.1.2.3", null))).isEqualTo("10.1.2.3");
		assertThat(trusting.of(from("2001:db8::1", null))).isEqualTo(trusting.of(from("2001:db8::2", null)));
	}

	private static MockServerHttpRequest from(String peer, @Nullable String forwarded) {
		MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("/")
			.remoteAddress(new InetSocketAddress(peer, 4711));
		return ((forwarded != null) ? request.header("X-Forwarded-For", forwarded) : request).build();
	}

}
