package id.sentra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Real PostgreSQL and Kafka, without the five programs. */
class LocalPlatformTests {

	private static final Set<Program> SERVERS = EnumSet.of(Program.POSTGRES, Program.KAFKA);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String TOPIC = "kept";

	@TempDir
	private Path folder;

	private final Ports ports = Ports.free();

	/** What the broker shows of itself stands in the checkout. */
	@BeforeEach
	void aCheckoutWithoutPrograms() throws IOException {
		Path kafka = Files.createDirectories(this.folder.resolve("checkout/deploy/kafka"));
		Files.copy(Path.of("..", "kafka", "jmx-exporter.yml"), kafka.resolve("jmx-exporter.yml"));
	}

	@Test
	void what_was_written_survives_kill_and_restart() throws Exception {
		try (LocalPlatform platform = platform()) {
			platform.start(SERVERS);
			sql("create table kept (word text); insert into kept values ('before')");
			createTopic();
			send("before");

			killAndAwait(platform, Program.POSTGRES);
			killAndAwait(platform, Program.KAFKA);

			sql("insert into kept values ('between')");
			send("between");
		}
		try (LocalPlatform platform = platform()) {
			platform.start(SERVERS);
			assertThat(words()).containsExactly("before", "between");
			assertThat(records()).containsExactly("before", "between");
		}
	}

	@Test
	void what_is_taken_down_stays_down_until_it_is_brought_back() {
		try (LocalPlatform platform = platform()) {
			platform.start(EnumSet.of(Program.POSTGRES));
			platform.takeDown(Program.POSTGRES);
			await().atMost(PATIENCE)
				.during(Duration.ofSeconds(2))
				.until(() -> platform.pid(Program.POSTGRES).isEmpty());

			platform.bringBack(Program.POSTGRES);
			platform.awaitReady(Program.POSTGRES, PATIENCE);
			assertThat(platform.pid(Program.POSTGRES)).isPresent();
		}
	}

	/** The check of images and clusters, here asked of a real broker. */
	@Test
	void the_health_check_of_the_image_says_whether_the_broker_serves() throws Exception {
		try (LocalPlatform platform = platform()) {
			platform.start(EnumSet.of(Program.KAFKA));
			assertThat(brokerHealth()).isZero();
			platform.suspend(Program.KAFKA);
			assertThat(brokerHealth()).isNotZero();
			platform.resume(Program.KAFKA);
		}
		assertThat(brokerHealth()).isNotZero();
	}

	private int brokerHealth() throws Exception {
		return new ProcessBuilder("bash", Path.of("..", "kafka", "health").toString(),
				String.valueOf(this.ports.of(Program.KAFKA)))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
	}

	/**
	 * As when a start has failed and somebody presses Ctrl-C: the second ends the JVM.
	 */
	@Test
	void whoever_asks_to_stop_waits_until_nothing_is_left_running() {
		LocalPlatform platform = platform();
		platform.start(EnumSet.of(Program.POSTGRES));
		ProcessHandle server = ProcessHandle.of(platform.pid(Program.POSTGRES).orElseThrow()).orElseThrow();
		List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
		assertThat(all).hasSizeGreaterThan(3);
		CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(platform::stop);
		CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(platform::stop);

		CompletableFuture.anyOf(one, other).join();

		assertThat(all).noneMatch(ProcessHandle::isAlive);
		assertThat(one.join()).isNotEqualTo(other.join());
		assertThat(PlatformProcess.running(platform.settings().folder())).isEmpty();
	}

	@Test
	void every_program_owns_a_database_that_the_others_cannot_open() throws SQLException {
		try (LocalPlatform platform = platform()) {
			platform.start(EnumSet.of(Program.POSTGRES));
			try (Connection connection = connect(Program.REGISTRY, Program.REGISTRY);
					Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("""
							select pg_has_role('sentra_registry_app', 'member'),
								pg_catalog.pg_get_userbyid(datdba) = current_user
							from pg_database where datname = current_database()""")) {
				assertThat(row.next()).isTrue();
				assertThat(row.getBoolean(1)).isTrue();
				assertThat(row.getBoolean(2)).isTrue();
			}
			assertThatThrownBy(() -> connect(Program.TRAINING, Program.REGISTRY).close())
				.isInstanceOf(SQLException.class)
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void a_folder_serves_one_platform_at_a_time() {
		try (LocalPlatform first = platform()) {
			assertThat(first.settings().ports()).isEqualTo(this.ports);
			assertThatThrownBy(this::platform).isInstanceOf(PlatformLock.AlreadyRunning.class);
		}
		platform().close();
	}

	@Test
	void a_program_whose_jar_is_missing_is_named() {
		try (LocalPlatform platform = platform()) {
			assertThatThrownBy(() -> platform.start(EnumSet.of(Program.REGISTRY))).isInstanceOf(StartFailed.class)
				.hasMessageContaining("registry");
		}
	}

	private LocalPlatform platform() {
		LocalSettings settings = LocalSettings
			.of(this.folder.resolve("checkout"), this.folder.resolve("data"), this.ports)
			.sharing(Path.of("target", "local-caches"));
		return LocalPlatform.claim(settings, Progress.silent());
	}

	private static void killAndAwait(LocalPlatform platform, Program program) {
		OptionalLong before = platform.pid(program);
		platform.kill(program);
		await().atMost(PATIENCE)
			.until(() -> platform.pid(program).isPresent() && !platform.pid(program).equals(before));
		platform.awaitReady(program, PATIENCE);
	}

	private void sql(String statement) throws SQLException {
		try (Connection connection = connect(Program.REGISTRY, Program.REGISTRY);
				Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
	}

	private List<String> words() throws SQLException {
		try (Connection connection = connect(Program.REGISTRY, Program.REGISTRY);
				Statement sql = connection.createStatement();
				ResultSet rows = sql.executeQuery("select array_agg(word) from kept")) {
			rows.next();
			return List.of((String[]) rows.getArray(1).getArray());
		}
	}

	private Connection connect(Program user, Program database) throws SQLException {
		String password = Secrets.in(platformFolder()).databasePassword(user);
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.ports.of(Program.POSTGRES), database.database()),
				user.database(), password);
	}

	private DataFolder platformFolder() {
		return LocalSettings.of(this.folder, this.folder.resolve("data"), this.ports).folder();
	}

	private String bootstrap() {
		return "127.0.0.1:" + this.ports.of(Program.KAFKA);
	}

	private void createTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
		}
	}

	private void send(String word) throws Exception {
		Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(TOPIC, word, word)).get();
		}
	}

	private List<String> records() {
		Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap());
		TopicPartition partition = new TopicPartition(TOPIC, 0);
		List<String> words = new ArrayList<>();
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = consumer.endOffsets(List.of(partition)).get(partition);
			while (consumer.position(partition) < end) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> words.add(record.value()));
			}
		}
		return words;
	}

}
