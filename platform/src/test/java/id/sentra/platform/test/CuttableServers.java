package id.sentra.platform.test;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context a database and a broker of its own behind {@link Link}s. The broker
 * tells clients the link's port, so that they never go round it.
 */
public final class CuttableServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Link BROKER = startBroker();

	private static Link database;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		new EmbeddedServers().initialize(context);
		database = Link.to(context.getEnvironment().getRequiredProperty("SENTRA_DB_PORT", Integer.class));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("cuttable servers",
					Map.of("SENTRA_DB_PORT", database.port(), "SENTRA_KAFKA_BOOTSTRAP", "127.0.0.1:" + BROKER.port())));
	}

	/** The link of the last context made to its database. */
	public static Link database() {
		return database;
	}

	public static Link broker() {
		return BROKER;
	}

	private static Link startBroker() {
		try {
			int port = Ports.free();
			Link link = Link.to(port);
			Path folder = Files.createTempDirectory("broker");
			Properties properties = properties(port, Ports.free(), link.port(), folder);
			Path file = folder.resolve("broker.properties");
			try (Writer writer = Files.newBufferedWriter(file)) {
				properties.store(writer, null);
			}
			StorageTool.execute(
					new String[] { "format", "--cluster-id", Uuid.randomUuid().toString(), "--config",
							file.toString() },
					new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
			KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
			Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
			server.startup();
			return link;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties properties(int port, int controller, int told, Path folder) {
		Properties properties = new Properties();
		properties.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "controller.quorum.voters",
				"1@127.0.0.1:" + controller, "controller.listener.names", "CONTROLLER", "listeners",
				"PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller, "advertised.listeners",
				"PLAINTEXT://127.0.0.1:" + told, "log.dirs", folder.resolve("data").toString(),
				"auto.create.topics.enable", "false", "offsets.topic.replication.factor", "1"));
		properties.putAll(Map.of("offsets.topic.num.partitions", "2", "transaction.state.log.replication.factor", "1",
				"transaction.state.log.min.isr", "1", "group.initial.rebalance.delay.ms", "0"));
		return properties;
	}

}
