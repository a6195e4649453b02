package id.sentra.local.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

import io.prometheus.jmx.JavaAgent;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Main program of the broker's JVM. Arguments: the broker's properties, the file that
 * says, once the broker serves, under which process number, and where to show which
 * metrics, as the JMX exporter takes it. A broker started twice on one folder could
 * damage it, so the folder is locked.
 */
public final class Broker {

	private static final int LOCKED = 3;

	private Broker() {
	}

	public static void main(String[] arguments) throws IOException {
		Path configuration = Path.of(arguments[0]);
		Properties properties = load(configuration);
		Path data = Path.of(properties.getProperty("log.dirs"));
		Files.createDirectories(data);
		try (FileChannel channel = FileChannel.open(data.resolveSibling("broker.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			if (lock == null) {
				System.err.println("Error: another broker uses " + data);
				System.exit(LOCKED);
			}
			format(configuration, data, System.out);
			showMetrics(arguments[2]);
			serve(properties, Path.of(arguments[1]));
		}
	}

	private static void serve(Properties properties, Path readyFile) throws IOException {
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
		server.startup();
		Files.writeString(readyFile, Long.toString(ProcessHandle.current().pid()));
		server.awaitShutdown();
	}

	/**
	 * The exporter, called rather than attached: a JVM with an agent takes no start
	 * cache.
	 */
	private static void showMetrics(String where) throws IOException {
		try {
			JavaAgent.premain(where, null);
		}
		catch (Exception ex) {
			throw new IOException("the broker's metrics cannot be shown: " + where, ex);
		}
	}

	/** A folder counts as formatted only when that was done whole. */
	private static void format(Path configuration, Path data, PrintStream output) throws IOException {
		Path formatted = data.resolveSibling("formatted");
		if (Files.exists(formatted)) {
			return;
		}
		int exit = StorageTool.execute(new String[] { "format", "--ignore-formatted", "--cluster-id",
				Uuid.randomUuid().toString(), "--config", configuration.toString() }, output);
		if (exit != 0) {
			throw new IOException("the broker's folder cannot be formatted: " + data);
		}
		Files.createFile(formatted);
	}

	private static Properties load(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}

}
