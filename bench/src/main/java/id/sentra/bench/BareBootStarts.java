package id.sentra.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.jvm.MemoryOptions;
import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Stopwatch;

/**
 * {@link BareBootApplication} with the registry's libraries but the platform's, on the
 * same PostgreSQL and Kafka, several at once.
 */
final class BareBootStarts {

	private static final String DATABASE = "bench_start";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final LocalSettings settings;

	BareBootStarts(LocalSettings settings) {
		this.settings = settings;
	}

	/**
	 * As many programs as options: started, and ended when all take requests.
	 * @param options of each, such as those that have a start cache written or used
	 */
	Started run(List<Supplier<List<String>>> options) throws IOException, SQLException, InterruptedException {
		prepare();
		List<Process> processes = new ArrayList<>();
		try {
			List<Integer> ports = new ArrayList<>();
			Stopwatch watch = new Stopwatch();
			for (Supplier<List<String>> own : options) {
				ports.add(Ports.oneFree());
				processes.add(command(ports.get(ports.size() - 1), own).start());
			}
			for (int i = 0; i < processes.size(); i++) {
				awaitReady(processes.get(i), ports.get(i));
			}
			Duration used = processes.stream()
				.map((process) -> ProcessorTime.of(process.pid()))
				.reduce(Duration.ZERO, Duration::plus);
			return new Started(watch.elapsed(), used);
		}
		finally {
			processes.forEach(Process::destroy);
			for (Process process : processes) {
				if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
					process.destroyForcibly();
				}
			}
		}
	}

	private ProcessBuilder command(int port, Supplier<List<String>> options) throws IOException {
		ProcessBuilder builder = JavaCommand.mainClass(BareBootApplication.class, MemoryOptions.of(Program.TRAINING))
			.cached(options)
			.process(arguments(port));
		List<String> command = builder.command();
		command.set(command.indexOf("-cp") + 1, classPath());
		builder.environment().put("SPRING_R2DBC_PASSWORD", password());
		builder.environment().put("SPRING_FLYWAY_PASSWORD", password());
		return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
	}

	private String[] arguments(int port) {
		int postgres = this.settings.ports().of(Program.POSTGRES);
		return Map.of("server.address", "127.0.0.1", "server.port", port, "spring.r2dbc.url",
				"r2dbc:postgresql://127.0.0.1:" + postgres + "/" + DATABASE, "spring.r2dbc.username", "postgres",
				"spring.flyway.url", "jdbc:postgresql://127.0.0.1:" + postgres + "/" + DATABASE, "spring.flyway.user",
				"postgres", "spring.kafka.bootstrap-servers", "127.0.0.1:" + this.settings.ports().of(Program.KAFKA),
				"spring.cloud.stream.bindings.consumer-in-0.destination", "bench-start",
				"management.endpoints.web.exposure.include", "health,prometheus",
				"management.otlp.metrics.export.enabled", "false")
			.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
	}

	/** What the registry starts with, without what is Sentra's. */
	private String classPath() throws IOException {
		try (Stream<Path> libraries = Files
			.list(ServiceProgram.unpacked(Program.REGISTRY, this.settings).resolveSibling("lib"))) {
			String own = new File(BareBootApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI())
				.getPath();
			return Stream
				.concat(Stream.of(own),
						libraries.filter((jar) -> !jar.getFileName().toString().startsWith("platform-"))
							.map(Path::toString)
							.sorted())
				.collect(Collectors.joining(File.pathSeparator));
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitReady(Process process, int port) throws IOException, InterruptedException {
		Stopwatch watch = new Stopwatch();
		while (!isReady(port)) {
			if (!process.isAlive() || watch.isPast(PATIENCE)) {
				throw new IllegalStateException("the bare Boot program does not start: " + log());
			}
			Thread.sleep(100);
		}
	}

	private static boolean isReady(int port) throws InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health");
		try {
			return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void prepare() throws SQLException {
		String server = "jdbc:postgresql://127.0.0.1:" + this.settings.ports().of(Program.POSTGRES) + "/postgres";
		try (Connection admin = DriverManager.getConnection(server, "postgres", password());
				Statement statement = admin.createStatement()) {
			statement.execute("drop database if exists " + DATABASE + " with (force)");
			statement.execute("create database " + DATABASE);
		}
	}

	private String password() {
		return Secrets.in(this.settings.folder()).databasePassword(Program.POSTGRES);
	}

	private Path log() {
		return this.settings.folder().logs().resolve("bare.log");
	}

	/** Until all took requests. */
	record Started(Duration clock, Duration processor) {
	}

}
