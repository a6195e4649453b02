package id.sentra.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.process.ChildPlan;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import org.apache.kafka.clients.admin.Admin;

/**
 * The broker as a child: one node that is broker and controller, with what it writes kept
 * without limit.
 */
public final class Kafka {

	private static final int ANSWER_MILLIS = 5000;

	private final LocalSettings settings;

	private final JavaCommand java;

	public Kafka(LocalSettings settings, JavaCommand java) {
		this.settings = settings;
		this.java = java;
	}

	public ChildPlan plan() {
		return ChildPlan.of(Program.KAFKA.id(), this.settings.folder().log(Program.KAFKA.id()), this::command,
				this::isReady);
	}

	/** Whether it serves now: it knows itself as a broker that may be written to. */
	public static boolean isReady(LocalSettings settings) {
		Map<String, Object> client = Map.of("bootstrap.servers", "127.0.0.1:" + settings.ports().of(Program.KAFKA),
				"request.timeout.ms", ANSWER_MILLIS, "default.api.timeout.ms", ANSWER_MILLIS);
		try (Admin admin = Admin.create(client)) {
			return !admin.describeCluster().nodes().get().isEmpty();
		}
		catch (ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private ProcessBuilder command() {
		try {
			Files.createDirectories(this.settings.folder().kafka());
			Files.createDirectories(this.settings.folder().run());
			Files.deleteIfExists(readyFile());
			Path configuration = this.settings.folder().kafka().resolve("broker.properties");
			try (Writer writer = Files.newBufferedWriter(configuration)) {
				properties().store(writer, null);
			}
			return this.java.process(configuration.toString(), readyFile().toString(), metrics());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String metrics() {
		return "127.0.0.1:%d:%s".formatted(this.settings.ports().managementOf(Program.KAFKA),
				this.settings.root().resolve(Path.of("deploy", "kafka", "jmx-exporter.yml")));
	}

	private Properties properties() {
		int port = this.settings.ports().of(Program.KAFKA);
		int controller = this.settings.ports().kafkaController();
		Properties properties = new Properties();
		properties.setProperty("process.roles", "broker,controller");
		properties.setProperty("node.id", "1");
		properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
		properties.setProperty("controller.listener.names", "CONTROLLER");
		properties.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
		properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
		properties.setProperty("log.dirs", this.settings.folder().kafka().resolve("data").toString());
		properties.setProperty("auto.create.topics.enable", "false");
		properties.setProperty("log.retention.ms", "-1");
		oneNode(properties);
		small(properties);
		return properties;
	}

	private static void oneNode(Properties properties) {
		for (String topic : new String[] { "offsets.topic", "transaction.state.log",
				"share.coordinator.state.topic" }) {
			properties.setProperty(topic + ".replication.factor", "1");
			properties.setProperty(topic + ".num.partitions", "6");
		}
		properties.setProperty("transaction.state.log.min.isr", "1");
		properties.setProperty("share.coordinator.state.topic.min.isr", "1");
		properties.setProperty("default.replication.factor", "1");
		properties.setProperty("min.insync.replicas", "1");
		properties.setProperty("group.initial.rebalance.delay.ms", "0");
		// after a kill the controller waits so long before it believes the broker's next
		// start
		properties.setProperty("broker.session.timeout.ms", "3000");
		properties.setProperty("broker.heartbeat.interval.ms", "1000");
	}

	private static void small(Properties properties) {
		properties.setProperty("num.network.threads", "2");
		properties.setProperty("num.io.threads", "4");
		properties.setProperty("background.threads", "2");
		properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
		properties.setProperty("log.index.size.max.bytes", "1048576");
		properties.setProperty("socket.request.max.bytes", "16777216");
		// there is one controller only: write no no-op record twice a second
		properties.setProperty("metadata.max.idle.interval.ms", "0");
	}

	private boolean isReady() {
		try {
			long pid = Long.parseLong(Files.readString(readyFile()));
			return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
		}
		catch (IOException | NumberFormatException ex) {
			return false;
		}
	}

	private Path readyFile() {
		return this.settings.folder().run().resolve("kafka.ready");
	}

}
