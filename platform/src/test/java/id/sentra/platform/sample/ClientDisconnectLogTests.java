package id.sentra.platform.sample;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who hangs up is counted; nobody is called out of bed for it. */
@SampleTest
class ClientDisconnectLogTests {

	private static final int CLIENTS = 200;

	private static final List<String> OF_THE_WEB = List.of("reactor.", "io.netty.", "org.springframework.web",
			"org.springframework.http", "id.sentra.platform");

	private final List<ILoggingEvent> alarms = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
		@Override
		protected void append(ILoggingEvent event) {
			boolean ofTheWeb = OF_THE_WEB.stream().anyMatch(event.getLoggerName()::startsWith);
			if (ofTheWeb && event.getLevel().isGreaterOrEqual(Level.WARN)) {
				ClientDisconnectLogTests.this.alarms.add(event);
			}
		}
	};

	@LocalServerPort
	int port;

	@Autowired
	WebTestClient http;

	@Autowired
	MeterRegistry meters;

	@Autowired
	ThingController controller;

	@BeforeEach
	void listen() {
		this.http.get()
			.uri("/api/sample/slow")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.exchange()
			.expectStatus()
			.isOk();
		this.listener.start();
		root().addAppender(this.listener);
	}

	@AfterEach
	void stopListening() {
		root().detachAppender(this.listener);
	}

	@Test
	void amidTheBodyItIsCountedAndNoError() {
		double before = disconnects();
		hangUpUntil("{\"region\":", 10_000, () -> disconnects() > before);
		quiet();
	}

	@Test
	void beforeARefusalIsToldItIsNoError() {
		int before = this.controller.refusals.get();
		String refused = "{\"region\":\"99\"}";
		hangUpUntil(refused, refused.length(), () -> this.controller.refusals.get() - before > CLIENTS / 10);
		quiet();
	}

	private void quiet() {
		this.http.get()
			.uri("/api/sample/slow")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(this.alarms).as("%s", this.alarms).isEmpty();
	}

	private double disconnects() {
		return this.meters.find(Meters.HANG_UPS).counters().stream().mapToDouble((one) -> one.count()).sum();
	}

	/**
	 * With more patience each time: a slow machine has heard nobody of the hasty ones.
	 */
	private void hangUpUntil(String sent, int announced, Callable<Boolean> enough) {
		AtomicInteger patience = new AtomicInteger(10);
		await().atMost(Duration.ofMinutes(5)).pollDelay(Duration.ZERO).until(() -> {
			hangUpAfter(sent, announced, patience.getAndUpdate((millis) -> Math.min(2 * millis, 2_000)));
			return enough.call();
		});
	}

	private void hangUpAfter(String sent, int announced, int longestMillis) {
		HttpHeaders headers = new HttpHeaders();
		TestTokens.as("officer", "21.72", Role.OFFICER).accept(headers);
		ExecutorService phones = Executors.newFixedThreadPool(20);
		try {
			CompletableFuture.allOf(
					IntStream.range(0, CLIENTS)
						.mapToObj(
								(client) -> CompletableFuture
									.runAsync(() -> send(
											"""
													POST /api/sample/things HTTP/1.1\r
													Host: localhost\r
													Authorization: %s\r
													Idempotency-Key: %s\r
													Content-Type: application/json\r
													Content-Length: %d\r
													\r
													%s""".formatted(headers.getFirst(HttpHeaders.AUTHORIZATION),
													UUID.randomUUID(), announced, sent),
											client % 10 * longestMillis / 10), phones))
						.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			phones.shutdown();
		}
	}

	private void send(String request, int patienceMillis) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoLinger(true, 0);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			Thread.sleep(patienceMillis);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

}
