package id.sentra.gateway.limit;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever holds connections open or lets them wait is cut off; the others are heard. */
@GatewayTest
@TestPropertySource(properties = { "sentra.gateway.limit.connections=40", "sentra.gateway.limit.body.silence=1s",
		"sentra.gateway.limit.body.whole=3s", "server.netty.idle-timeout=2s" })
class ConnectionLimitTests {

	@LocalServerPort
	int port;

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	MeterRegistry meters;

	@Test
	void an_address_holds_so_many_connections_and_no_more() throws IOException {
		double before = refused();
		List<Socket> held = new ArrayList<>();
		try {
			while (held.size() < 60) {
				held.add(socket(""));
			}
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> refused() - before >= 20);
		}
		finally {
			for (Socket one : held) {
				one.close();
			}
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::isHeard);
	}

	@Test
	void a_head_that_does_not_come_whole_is_waited_for_no_longer() throws Exception {
		try (Socket slow = socket("GET /masuk HTTP/1.1\r\nHost: localhost\r\n")) {
			Thread drip = begin(() -> drip(slow, "X-Slow: 1\r\n"));
			assertThat(answer(slow)).isEmpty();
			drip.join();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/registry/imports application/octet-stream",
			"/api/token application/x-www-form-urlencoded" })
	void a_body_that_says_nothing_or_never_ends_is_refused_and_no_fault_of_ours(String asked) throws Exception {
		long faults = faults();
		String[] words = asked.split(" ");
		String head = "POST " + words[0] + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nContent-Type: "
				+ words[1] + "\r\nAuthorization: Bearer " + this.visitor.token(this.client, "petugas") + "\r\n\r\n";
		try (Socket silent = socket(head + "a=b"); Socket endless = socket(head)) {
			Thread drip = begin(() -> drip(endless, "x"));
			assertEnded(silent);
			assertEnded(endless);
			drip.join();
		}
		assertThat(faults()).isEqualTo(faults);
		assertThat(isHeard()).isTrue();
	}

	/** The connection is closed; what was answered before, if anything, is a 408. */
	private static void assertEnded(Socket socket) {
		assertThat(answer(socket)).matches("(?s)|HTTP/1.1 408 .*");
	}

	/** What is told until the connection ends; nothing when it is reset. */
	private static String answer(Socket socket) {
		try {
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("The connection stays open", ex);
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** A byte now and then, until the connection is closed. */
	private static void drip(Socket socket, String drop) {
		try {
			while (true) {
				socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
				Thread.sleep(100);
			}
		}
		catch (IOException | InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Thread begin(Runnable work) {
		Thread thread = new Thread(work);
		thread.start();
		return thread;
	}

	private boolean isHeard() throws IOException {
		try (Socket socket = socket("GET /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
			return answer(socket).startsWith("HTTP/1.1 200");
		}
	}

	private Socket socket(String begun) throws IOException {
		Socket socket = new Socket("127.0.0.1", this.port);
		socket.setSoTimeout(60_000);
		socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private double refused() {
		return this.meters.counter(Meters.LIMITED, Meters.LIMIT, "connections").count();
	}

	private long faults() {
		return this.meters.find("http.server.requests")
			.timers()
			.stream()
			.filter((timer) -> String.valueOf(timer.getId().getTag("status")).startsWith("5"))
			.mapToLong((timer) -> timer.count())
			.sum();
	}

}
