package id.sentra.gateway.problem;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import id.sentra.platform.observability.Meters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What clients do wrong is no fault of ours: not in the answer, the figures or the log.
 */
@GatewayTest
class ClientFaultTests {

	private static final int CLIENTS = 100;

	private final List<ILoggingEvent> alarms = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
		@Override
		protected void append(ILoggingEvent event) {
			// What the detector of leaks finds may be any test's of this program.
			boolean ours = !event.getLoggerName().equals(ResourceLeakDetector.class.getName());
			if (ours && (event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null)) {
				ClientFaultTests.this.alarms.add(event);
			}
		}
	};

	@LocalServerPort
	int port;

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	MeterRegistry meters;

	private long faults;

	@BeforeEach
	void listen() {
		this.faults = faults();
		this.listener.start();
		root().addAppender(this.listener);
	}

	@AfterEach
	void nobodyIsCalled() {
		this.client.get().uri("/masuk").exchange().expectStatus().isOk();
		root().detachAppender(this.listener);
		assertThat(this.alarms).isEmpty();
		assertThat(faults()).isEqualTo(this.faults);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAA", "____", "zzzz", "gICA" })
	void a_csrf_token_that_was_changed_is_refused(String end) {
		Visitor.Form form = this.visitor.openForm(this.client);
		for (int length = 4; length < form.token().length(); length += 4) {
			String token = form.token().substring(0, form.token().length() - length) + end.repeat(length / 4);
			this.client.post()
				.uri("/masuk")
				.cookie(Visitor.SESSION + "-csrf", form.cookie())
				.body(BodyInserters.fromFormData("username", "petugas").with("password", "x").with("_csrf", token))
				.exchange()
				.expectStatus()
				.isForbidden();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/masuk application/x-www-form-urlencoded", "/api/token application/x-www-form-urlencoded",
			"/impor multipart/form-data;boundary=x", "/api/registry/imports application/octet-stream",
			"/api/registry/echo application/json" })
	void a_broken_chunk_is_refused(String asked) throws IOException {
		String[] words = asked.split(" ");
		String head = head(words[0], words[1]) + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
		for (String body : List.of("ZZ\r\nabc\r\n0\r\n\r\n", "5\r\na=b&c\r\n-2\r\nabc\r\n0\r\n\r\n",
				"1\r\na=b&c\r\n0\r\n\r\n")) {
			assertThat(answer(head + body)).as(asked + " " + body).startsWith("HTTP/1.1 4");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/masuk application/x-www-form-urlencoded", "/api/token application/x-www-form-urlencoded",
			"/impor multipart/form-data;boundary=x", "/api/registry/imports application/octet-stream",
			"/api/training/slow application/json" })
	void a_hundred_that_hang_up_amid_a_body_are_counted_and_not_told_with_a_stack_trace(String asked) {
		String[] words = asked.split(" ");
		String head = head(words[0], words[1]) + "Content-Length: 10000\r\n\r\n";
		hangUp(head + "a=b", () -> disconnects());
	}

	@Test
	void a_hundred_that_do_not_wait_for_the_answer_are_counted_too() {
		String head = "GET /api/training/slow HTTP/1.1\r\nHost: localhost\r\n" + authorization() + "\r\n";
		hangUp(head, this::unknown);
	}

	/**
	 * With more patience each time: a slow machine has heard nobody of the hasty ones.
	 */
	private void hangUp(String request, java.util.function.LongSupplier heard) {
		long before = heard.getAsLong();
		for (int patience = 20; heard.getAsLong() - before < CLIENTS && patience < 2000; patience *= 2) {
			for (int client = 0; client < CLIENTS; client++) {
				send(request, client % 10 * patience / 10);
			}
		}
		await().atMost(Duration.ofMinutes(1)).until(() -> heard.getAsLong() - before >= CLIENTS / 2);
	}

	private void send(String request, int patienceMillis) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoLinger(true, 0);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			Thread.sleep(patienceMillis);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String answer(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String head(String path, String type) {
		Visitor.Form form = this.visitor.openForm(this.client);
		return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
				+ (path.startsWith("/api/") ? authorization()
						: "X-CSRF-TOKEN: " + form.token() + "\r\nCookie: " + Visitor.SESSION + "-csrf=" + form.cookie()
								+ "; " + Visitor.SESSION + "=" + this.visitor.session(this.client, "petugas") + "\r\n");
	}

	private String authorization() {
		return "Authorization: Bearer " + this.visitor.token(this.client, "petugas") + "\r\n";
	}

	private long disconnects() {
		return (long) this.meters.find(Meters.HANG_UPS).counters().stream().mapToDouble((one) -> one.count()).sum()
				+ unknown();
	}

	private long unknown() {
		return count((status) -> status.equals("UNKNOWN"));
	}

	private long faults() {
		return count((status) -> status.startsWith("5"));
	}

	private long count(java.util.function.Predicate<String> status) {
		return this.meters.find("http.server.requests")
			.timers()
			.stream()
			.filter((timer) -> status.test(String.valueOf(timer.getId().getTag("status"))))
			.mapToLong(Timer::count)
			.sum();
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

}
