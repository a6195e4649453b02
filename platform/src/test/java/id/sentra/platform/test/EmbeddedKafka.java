package id.sentra.platform.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

import org.springframework.util.FileSystemUtils;

/**
 * A Kafka broker in the JVM of the tests, in KRaft mode; it creates no topics by itself.
 */
final class EmbeddedKafka {

	private static final AtomicInteger STARTED = new AtomicInteger();

	private EmbeddedKafka() {
	}

	/**
	 * Starts one that listens on the port and tells clients to come to the advertised
	 * one.
	 */
	static void start(int port, int advertisedPort) {
		try {
			Path folder = Path.of("target", "kafka-" + STARTED.incrementAndGet()).toAbsolutePath();
			FileSystemUtils.deleteRecursively(folder);
			Files.createDirectories(folder);
			Properties properties = properties(port, Ports.free(), advertisedPort, folder);
			Path file = folder.resolve("broker.properties");
			try (Writer writer = Files.newBufferedWriter(file)) {
				properties.store(writer, null);
			}
			StorageTool.execute(
					new String[] { "format", "--cluster-id", Uuid.randomUuid().toString(), "--config",
							file.toString() },
					new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
			KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
			server.startup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties properties(int port, int controller, int advertisedPort, Path folder) {
		Properties properties = new Properties();
		properties.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "controller.quorum.voters",
				"1@127.0.0.1:" + controller, "controller.listener.names", "CONTROLLER", "listeners",
				"PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller, "advertised.listeners",
				"PLAINTEXT://127.0.0.1:" + advertisedPort, "log.dirs", folder.resolve("data").toString(),
				"auto.create.topics.enable", "false", "offsets.topic.replication.factor", "1"));
		properties.putAll(Map.of("offsets.topic.num.partitions", "4", "transaction.state.log.replication.factor", "1",
				"transaction.state.log.min.isr", "1", "group.initial.rebalance.delay.ms", "0"));
		return properties;
	}

}
