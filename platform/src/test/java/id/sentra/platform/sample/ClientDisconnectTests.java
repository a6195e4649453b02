package id.sentra.platform.sample;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.pool.ConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class ClientDisconnectTests {

	private static final int CLIENTS = 4_000;

	private static final int PHONES = 24;

	/**
	 * About twice what a request takes: some hang up before, some amid and some after
	 * their transaction. A slow machine has heard too few of them; they come again with
	 * more patience.
	 */
	private static final int SHORTEST_PATIENCE_MILLIS = 30;

	private static final int LONGEST_PATIENCE_MILLIS = 2_000;

	@LocalServerPort
	int port;

	@Autowired
	Things things;

	@Autowired
	ThingController controller;

	@Autowired
	WebTestClient http;

	@Autowired
	ConnectionPool pool;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Test
	void aClientThatHangsUpMidRequestLeaksNoConnection() {
		HttpHeaders headers = new HttpHeaders();
		TestTokens.as("officer", "21.72", Role.OFFICER).accept(headers);
		byte[] request = ("GET /api/sample/slow HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
				+ headers.getFirst(HttpHeaders.AUTHORIZATION) + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		this.http.get().uri("/api/sample/slow").headers((all) -> all.putAll(headers)).exchange().expectStatus().isOk();
		int before = this.controller.slowEntered.get();
		int patience = SHORTEST_PATIENCE_MILLIS;
		do {
			hangUpAtOnce(request, patience);
			patience *= 2;
		}
		while (this.controller.slowEntered.get() - before <= CLIENTS / 10 && patience <= LONGEST_PATIENCE_MILLIS);
		await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
			assertThat(this.pool.getMetrics().orElseThrow().acquiredSize()).isZero();
			assertThat(this.pool.getMetrics().orElseThrow().pendingAcquireSize()).isZero();
		});
		assertThat(hung()).isZero();
		assertThat(this.controller.slowEntered.get() - before).isGreaterThan(CLIENTS / 10);
		assertThat(this.pool.getMetrics().orElseThrow().allocatedSize()).isPositive();
	}

	@Test
	void aChangeBegunIsCarriedOutWholeThoughNobodyWaitsForIt() {
		List<UUID> ids = Stream.generate(Ids::next).limit(200).toList();
		ids.forEach((id) -> this.things.change(id, "21.72.01", 1).subscribe().dispose());
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
			assertThat(count("thing", ids)).isEqualTo(ids.size());
			assertThat(count("seen_thing", ids)).isEqualTo(ids.size());
		});
	}

	private long count(String table, List<UUID> ids) {
		return this.transactions
			.in(Scope.system(),
					this.database.sql("select count(*) from " + table + " where id = any (:ids)")
						.bind("ids", ids.toArray(UUID[]::new))
						.map((row) -> row.get(0, Long.class))
						.one())
			.block();
	}

	private void hangUpAtOnce(byte[] request, int patience) {
		ExecutorService phones = Executors.newFixedThreadPool(PHONES);
		try {
			CompletableFuture
				.allOf(IntStream.range(0, CLIENTS)
					.mapToObj((client) -> CompletableFuture
						.runAsync(() -> hangUp(request, new Random(client).nextInt(patience)), phones))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			phones.shutdown();
		}
	}

	private void hangUp(byte[] request, int patienceMillis) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoLinger(true, 0);
			socket.getOutputStream().write(request);
			Thread.sleep(patienceMillis);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long hung() {
		return this.transactions.in(Scope.system(), this.database.sql("""
				select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
					and application_name = 'sample' and state <> 'idle'""").map((row) -> row.get(0, Long.class)).one())
			.block();
	}

}
