package id.sentra.platform.sample;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class DeadLetterTests {

	private static final String DEAD_LETTERS = ThingProjection.TOPIC + ".sample.dlt";

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	KafkaAdmin admin;

	@Autowired
	FlywayConnectionDetails details;

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	TestEvents other;

	@BeforeEach
	void topic() {
		this.other = new TestEvents(this.kafka, ThingProjection.TOPIC);
	}

	/**
	 * The broker refuses the dead letter at first: the record must stay uncommitted and
	 * go there once it is let.
	 */
	@Test
	void aDeadLetterThatCannotBePublishedIsNotLost() throws Exception {
		letDeadLettersBeOf(100);
		EventEnvelope poison = poison("poison");
		this.other.send(poison);
		await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
		assertThat(pending()).doesNotContain(poison.id().toString());
		letDeadLettersBeOf(1_000_000);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(pending()).containsOnlyOnce(poison.id().toString()));
	}

	@Test
	void oneThatCannotBeAppliedHoldsUpNobodyAndCanBeReplayed() {
		EventEnvelope poison = poison("poison until mended");
		EventEnvelope good = thing(poison.subject(), 2, "fine");
		this.other.send(poison);
		this.other.send(good);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(effects(poison.subject())).isEqualTo(1));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(pending()).containsOnlyOnce(poison.id().toString()));
		replay().jsonPath("$.failed").value((Integer failed) -> assertThat(failed).isPositive());
		assertThat(pending()).contains(poison.id().toString());
		assertThat(effects(poison.subject())).isEqualTo(1);
	}

	@Test
	void someThatCannotBeAppliedAmongManyTakeNoneOfTheOthersAlong() {
		List<EventEnvelope> events = IntStream.range(0, 120)
			.mapToObj((number) -> (number % 40 == 20) ? poison("poison") : thing(Ids.next(), 1, "fine"))
			.toList();
		events.forEach(this.other::send);
		List<UUID> poisoned = events.stream().filter(DeadLetterTests::isPoison).map(EventEnvelope::subject).toList();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(appliedOnce(events)).hasSize(117));
		assertThat(appliedOnce(events)).doesNotContainAnyElementsOf(poisoned);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
			String pending = pending();
			assertThat(poisoned).hasSize(3).allSatisfy((subject) -> assertThat(pending).contains(subject.toString()));
		});
	}

	@Test
	void oneThatIsNoEventAmongManyTakesNoneOfTheOthersAlong() {
		List<EventEnvelope> events = IntStream.range(0, 30).mapToObj((number) -> thing(Ids.next(), 1, "fine")).toList();
		events.subList(0, 15).forEach(this.other::send);
		sendWhatIsNoEvent();
		events.subList(15, 30).forEach(this.other::send);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(appliedOnce(events)).hasSize(30));
		discardWhatIsNoEvent();
	}

	@Test
	void aDeadLetterIsAppliedOnceWhenItsCauseIsMended() {
		UUID id = Ids.next();
		execute("alter table seen_thing add constraint lock_" + id.toString().replace('-', '_') + " check (id <> '" + id
				+ "')");
		EventEnvelope event = thing(id, 1, "fine");
		this.other.send(event);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(pending()).contains(event.id().toString()));
		execute("alter table seen_thing drop constraint lock_" + id.toString().replace('-', '_'));
		replay().jsonPath("$.replayed").value((Integer replayed) -> assertThat(replayed).isPositive());
		replay();
		assertThat(effects(id)).isEqualTo(1);
		assertThat(pending()).doesNotContain(event.id().toString());
	}

	@Test
	void whatIsNoEventOfOursIsADeadLetterAtOnceAndCanBeDiscarded() {
		sendWhatIsNoEvent();
		discardWhatIsNoEvent();
		assertThat(pending()).doesNotContain("MalformedEvent");
	}

	@Test
	void onlyAnAdministratorReplays() {
		this.http.post()
			.uri("/api/sample/dead-letters/replay")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	private void sendWhatIsNoEvent() {
		this.kafka.send(ThingProjection.TOPIC, "key".getBytes(), "no headers".getBytes()).join();
	}

	private void discardWhatIsNoEvent() {
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(pending()).contains("MalformedEvent"));
		String[] place = pending()
			.replaceAll("(?s).*\"partition\":(\\d+),\"offset\":(\\d+)[^}]*MalformedEvent.*", "$1 $2")
			.split(" ");
		this.http.delete()
			.uri("/api/sample/dead-letters/{topic}/{partition}/{offset}", DEAD_LETTERS, place[0], place[1])
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isNoContent();
	}

	private static boolean isPoison(EventEnvelope event) {
		return new String(event.data(), StandardCharsets.UTF_8).contains("poison");
	}

	private List<UUID> appliedOnce(List<EventEnvelope> events) {
		return this.transactions
			.in(Scope.system(),
					this.database.sql("select id from seen_thing where id = any (:ids) and effects = 1")
						.bind("ids", events.stream().map(EventEnvelope::subject).toArray(UUID[]::new))
						.map((row) -> row.get(0, UUID.class))
						.all()
						.collectList())
			.block();
	}

	private static EventEnvelope poison(String word) {
		return thing(Ids.next(), 1, word);
	}

	private static EventEnvelope thing(UUID id, long version, String word) {
		return TestEvents.event("id.sentra.sample.thing-changed.v1", id, version,
				"{\"id\":\"" + id + "\",\"region\":\"21.72.01\",\"word\":\"" + word + "\"}");
	}

	private String pending() {
		return new String(this.http.get()
			.uri("/api/sample/dead-letters")
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
	}

	private WebTestClient.BodyContentSpec replay() {
		return this.http.post()
			.uri("/api/sample/dead-letters/replay")
			.headers(TestTokens.as("admin", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	private void letDeadLettersBeOf(int bytes) throws Exception {
		try (AdminClient client = AdminClient.create(this.admin.getConfigurationProperties())) {
			AlterConfigOp size = new AlterConfigOp(new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
					AlterConfigOp.OpType.SET);
			ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, DEAD_LETTERS);
			client.incrementalAlterConfigs(Map.of(topic, List.of(size))).all().get();
			await().atMost(Duration.ofMinutes(2))
				.until(() -> client.describeConfigs(List.of(topic))
					.all()
					.get()
					.get(topic)
					.get("max.message.bytes")
					.value()
					.equals(Integer.toString(bytes)));
		}
	}

	private long effects(UUID id) {
		return this.transactions
			.in(Scope.system(),
					this.database.sql("select coalesce(sum(effects), 0) from seen_thing where id = :id")
						.bind("id", id)
						.map((row) -> row.get(0, Long.class))
						.one())
			.block();
	}

	private void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(this.details.getJdbcUrl(), this.details.getUsername(),
				this.details.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
