package id.sentra.demo.cycle;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import id.sentra.local.FakeGateway;
import id.sentra.local.FakeGateway.Answer;
import id.sentra.local.http.RequestRejected;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With services that are busy, away, or were asked before. */
class ApiClientTests {

	private static final Answer BUSY = new Answer(429, "{\"detail\":\"terlalu sering\"}");

	private FakeGateway gateway;

	private ApiClient client;

	@BeforeEach
	void client() {
		LocalSettings settings = LocalSettings.of(Path.of("."), Path.of("data"), Ports.free());
		this.gateway = FakeGateway.of(settings)
			.answer("POST /api/token", BUSY, new Answer(200, "{\"access_token\":\"x\"}"));
		this.client = ApiClient.of(settings.url(Program.GATEWAY),
				new Account("petugas", "x", List.of("OFFICER"), "21.72", ""));
	}

	@AfterEach
	void stop() {
		this.gateway.close();
	}

	@Test
	void who_is_busy_or_away_is_asked_again() {
		this.gateway.answer("POST /api/a", BUSY, new Answer(503, ""), new Answer(0, ""),
				new Answer(201, "{\"id\":\"7\"}"));

		assertThat(this.client.create("/api/a", "a", null).path("id").asString()).isEqualTo("7");
	}

	@Test
	void a_step_taken_before_is_not_taken_twice() {
		this.gateway.answer("POST /api/a/7/go", new Answer(200, "{}"), new Answer(412, "{\"code\":\"stale-version\"}"));

		assertThat(this.client.step("/api/a/7/go", 1, null)).isTrue();
		assertThat(this.client.step("/api/a/7/go", 1, null)).isFalse();
	}

	@Test
	void what_is_refused_says_why() {
		this.gateway.answer("POST /api/a", new Answer(422, "{\"code\":\"score-too-low\",\"detail\":\"kurang\"}"));

		assertThatThrownBy(() -> this.client.create("/api/a", "a", null)).isInstanceOfSatisfying(RequestRejected.class,
				(refusal) -> assertThat(refusal.code()).isEqualTo("score-too-low"));
	}

	@Test
	void a_list_is_read_to_its_last_page() {
		this.gateway.answer("GET /api/a", new Answer(200, "{\"items\":[{\"n\":1}],\"next\":\"c\"}"),
				new Answer(200, "{\"items\":[{\"n\":2}],\"next\":null}"));

		assertThat(this.client.all("/api/a?x=1").stream().map((JsonNode one) -> one.path("n").asInt()))
			.containsExactly(1, 2);
	}

	@Test
	void a_pool_does_all_in_order_of_the_list_and_fails_with_the_first_failure() {
		List<Integer> done = new CopyOnWriteArrayList<>();
		try (WorkerPool workers = new WorkerPool()) {
			assertThat(workers.map(List.of(1, 2, 3), (one) -> one * one)).containsExactly(1, 4, 9);
			workers.times(20, done::add);
			assertThat(done).hasSize(20).doesNotHaveDuplicates();
			this.gateway.answer("POST /api/a", new Answer(422, "{\"code\":\"no\"}"));
			assertThatThrownBy(() -> workers.times(3, (one) -> this.client.create("/api/a", "a", null)))
				.isInstanceOf(RequestRejected.class);
		}
	}

}
