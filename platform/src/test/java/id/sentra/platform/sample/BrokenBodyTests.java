package id.sentra.platform.sample;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A body whose parts nobody can tell apart is the sender's mistake. */
@SampleTest
class BrokenBodyTests {

	@LocalServerPort
	int port;

	@Autowired
	MeterRegistry meters;

	@ParameterizedTest
	@ValueSource(strings = { "ZZ\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "1\r\n{}}}}\r\n0\r\n\r\n" })
	void aBrokenChunkIsRefusedAndCountsAsNoFaultOfOurs(String body) throws IOException {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		root().addAppender(log);
		double before = requests("400");
		try {
			assertThat(answer(body)).startsWith("HTTP/1.1 400 ").contains("\"code\":\"unreadable-request\"");
		}
		finally {
			root().detachAppender(log);
		}
		await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(requests("400")).isGreaterThan(before));
		assertThat(requests("500") + requests("503")).isZero();
		assertThat(log.list).noneMatch((event) -> event.getLevel().isGreaterOrEqual(Level.ERROR));
	}

	private double requests(String status) {
		return this.meters.find("http.server.requests")
			.tag("status", status)
			.tag("method", "POST")
			.timers()
			.stream()
			.mapToDouble((timer) -> timer.count())
			.sum();
	}

	private String answer(String body) throws IOException {
		HttpHeaders headers = new HttpHeaders();
		TestTokens.as("officer", "21.72", Role.OFFICER).accept(headers);
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream()
				.write(("POST /api/sample/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
						+ headers.getFirst(HttpHeaders.AUTHORIZATION) + "\r\nIdempotency-Key: " + UUID.randomUUID()
						+ "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

}
