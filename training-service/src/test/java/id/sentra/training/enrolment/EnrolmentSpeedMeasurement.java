package id.sentra.training.enrolment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Not part of the build: prints how fast 500 at once are enrolled in one session of 30
 * seats, and 500 in 50 sessions, over HTTP, PostgreSQL with fsync on. Command in the
 * README.
 */
@TrainingTest
class EnrolmentSpeedMeasurement {

	private static final int AT_ONCE = 500;

	private static final int WARM_UP = 12;

	private static final int ROUNDS = 20;

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@LocalServerPort
	int port;

	@Test
	void measure() throws SQLException {
		try (Connection postgres = EmbeddedServers.connect("postgres"); Statement sql = postgres.createStatement()) {
			sql.execute("alter system set fsync = on");
			sql.execute("select pg_reload_conf()");
		}
		ConnectionProvider connections = ConnectionProvider.builder("measure")
			.maxConnections(64)
			.pendingAcquireMaxCount(10_000)
			.build();
		WebClient http = WebClient.builder()
			.baseUrl("http://127.0.0.1:" + this.port)
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
			.build();
		for (int round = 0; round < ROUNDS; round++) {
			String kind = (round < WARM_UP) ? "warm-up" : "measured";
			System.err.printf("bench: enrolment (%s): one session %,.0f/s, fifty sessions %,.0f/s%n", kind,
					run(http, 1), run(http, 50));
		}
	}

	private double run(WebClient http, int sessions) {
		List<UUID> all = Flux.range(0, sessions)
			.map((i) -> this.dinas.scheduled(this.dinas.plan(30 / Math.min(sessions, 3))))
			.collectList()
			.block();
		List<UUID> smes = this.database.verifiedSmes(AT_ONCE, "21.72.01");
		long begin = System.nanoTime();
		List<Integer> answers = Flux.range(0, AT_ONCE)
			.flatMap(
					(i) -> http.post()
						.uri("/api/training/sessions/" + all.get(i % sessions) + "/enrolments")
						.headers(TestTokens.asOwnerOf(smes.get(i)))
						.header("Idempotency-Key", smes.get(i).toString())
						.bodyValue(Map.of("smeId", smes.get(i)))
						.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value())),
					AT_ONCE)
			.collectList()
			.block();
		double seconds = (System.nanoTime() - begin) / 1e9;
		assertThat(answers).hasSize(AT_ONCE).containsOnly(201);
		return AT_ONCE / seconds;
	}

}
