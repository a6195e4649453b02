package id.sentra.demo.crossservice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What is true of a running platform, read past its programs: rows, records and log
 * lines.
 */
final class CrossServiceFacts {

	private final LocalSettings settings;

	CrossServiceFacts(LocalSettings settings) {
		this.settings = settings;
	}

	long number(Program program, String sql) {
		try (Connection connection = connect(program); Statement statement = connection.createStatement()) {
			ResultSet row = statement.executeQuery(sql);
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void execute(Program program, String sql) {
		try (Connection connection = connect(program); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** SMEs by district code, counted row by row. */
	Map<String, Long> countsByDistrict(Program program) {
		return counts(program, "select region_code, count(*) from sme group by 1");
	}

	/** Rows of a name and a number. */
	Map<String, Long> counts(Program program, String sql) {
		Map<String, Long> counts = new TreeMap<>();
		texts(program, sql).forEach((name, number) -> counts.put(name, Long.valueOf(number)));
		return counts;
	}

	/** Rows of two texts, the first of which names the second. */
	Map<String, String> texts(Program program, String sql) {
		Map<String, String> texts = new TreeMap<>();
		try (Connection connection = connect(program); Statement statement = connection.createStatement()) {
			ResultSet rows = statement.executeQuery(sql);
			while (rows.next()) {
				texts.put(rows.getString(1), rows.getString(2));
			}
			return texts;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Each log file, and each partition of each topic, those of dead letters too, with
	 * keys and headers, as one text.
	 */
	List<String> logsAndEvents() throws IOException {
		List<String> texts = new ArrayList<>();
		try (Stream<Path> logs = Files.list(this.settings.folder().path().resolve("logs"))) {
			for (Path log : logs.toList()) {
				texts.add(Files.readString(log, StandardCharsets.ISO_8859_1));
			}
		}
		Map<String, Object> properties = Map.of("bootstrap.servers",
				"127.0.0.1:" + this.settings.ports().of(Program.KAFKA), "enable.auto.commit", false);
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.listTopics()
				.values()
				.stream()
				.flatMap(List::stream)
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.filter((partition) -> !partition.topic().startsWith("__"))
				.forEach((partition) -> texts.add(read(consumer, partition)));
		}
		return texts;
	}

	private static String read(KafkaConsumer<String, String> consumer, TopicPartition partition) {
		StringBuilder text = new StringBuilder();
		consumer.assign(List.of(partition));
		consumer.seekToBeginning(List.of(partition));
		long end = consumer.endOffsets(List.of(partition)).get(partition);
		while (consumer.position(partition) < end) {
			consumer.poll(Duration.ofMillis(500)).forEach((record) -> {
				record.headers()
					.forEach((header) -> text.append(new String(header.value(), StandardCharsets.UTF_8)).append('\n'));
				text.append(record.key()).append('\n').append(record.value()).append('\n');
			});
		}
		return text.toString();
	}

	private Connection connect(Program program) throws SQLException {
		String url = "jdbc:postgresql://127.0.0.1:" + this.settings.ports().of(Program.POSTGRES) + "/"
				+ program.database();
		return DriverManager.getConnection(url, program.database(),
				Secrets.in(this.settings.folder()).databasePassword(program));
	}

}
