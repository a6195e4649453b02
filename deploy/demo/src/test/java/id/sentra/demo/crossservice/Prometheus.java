package id.sentra.demo.crossservice;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.watch.Deployed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prometheus beside the shared platform, with the committed configuration of which only
 * the targets are rewritten; with an exporter for PostgreSQL. Without the programs it
 * does nothing.
 */
public final class Prometheus implements DemoCompanion {

	private static final Path PROGRAM = Path.of("/usr/bin/prometheus");

	private static final Path EXPORTER = Path.of("/usr/bin/prometheus-postgres-exporter");

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final List<Process> processes = new ArrayList<>();

	private final Instant began = Instant.now();

	private String address = "";

	@Override
	public void start(DemoPlatform platform) throws Exception {
		if (!Files.isExecutable(PROGRAM) || !Files.isExecutable(EXPORTER)) {
			return;
		}
		Path folder = Files.createDirectories(platform.settings().folder().path().resolve("prometheus"));
		int exporter = Ports.oneFree();
		this.address = "127.0.0.1:" + Ports.oneFree();
		Path configuration = Files.writeString(folder.resolve("prometheus.yml"),
				rewritten(platform.settings(), exporter));
		run(folder.resolve("exporter.log"), Map.of("DATA_SOURCE_NAME", database(platform.settings())),
				EXPORTER.toString(), "--web.listen-address=127.0.0.1:" + exporter);
		run(folder.resolve("prometheus.log"), Map.of(), PROGRAM.toString(), "--config.file=" + configuration,
				"--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=" + this.address);
	}

	@Override
	public void close() {
		this.processes.forEach(Process::destroyForcibly);
	}

	/** When it began to look. */
	Instant began() {
		return this.began;
	}

	/**
	 * Asks its API and returns the data; a refusal is an error that carries its words.
	 */
	JsonNode ask(String path, Map<String, String> parameters) throws IOException, InterruptedException {
		if (this.address.isEmpty()) {
			throw new IllegalStateException(PROGRAM + " and " + EXPORTER + " are needed");
		}
		StringBuilder form = new StringBuilder();
		parameters.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
			.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		URI uri = URI.create("http://" + this.address + "/api/v1/" + path + "?" + form);
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(uri).build(),
				HttpResponse.BodyHandlers.ofString());
		JsonNode body = this.json.readTree(answer.body());
		if (!body.path("status").asString().equals("success")) {
			throw new IllegalArgumentException(body.path("error").asString());
		}
		return body.path("data");
	}

	private String rewritten(LocalSettings settings, int exporter) throws IOException {
		String text = Files.readString(Deployed.PROMETHEUS.resolve("prometheus.yml"));
		for (Program program : Program.values()) {
			if (program != Program.POSTGRES) {
				text = replaced(text, "\"%s:%d\"".formatted(program.id(), standardPort(program)),
						"\"127.0.0.1:%d\"".formatted(settings.ports().managementOf(program)));
			}
		}
		text = replaced(text, "\"postgres-exporter:9187\"", "\"127.0.0.1:%d\"".formatted(exporter));
		text = replaced(text, "\"localhost:9090\"", "\"" + this.address + "\"");
		return replaced(text, "rules/*.yml", Deployed.PROMETHEUS.resolve("rules/*.yml").toString());
	}

	private static int standardPort(Program program) {
		return Ports.offset(0).managementOf(program);
	}

	private static String replaced(String text, String committed, String here) {
		if (!text.contains(committed)) {
			throw new IllegalStateException("the scrape configuration has no " + committed);
		}
		return text.replace(committed, here);
	}

	private static String database(LocalSettings settings) {
		return "postgresql://postgres:%s@127.0.0.1:%d/postgres?sslmode=disable".formatted(
				Secrets.in(settings.folder()).databasePassword(Program.POSTGRES),
				settings.ports().of(Program.POSTGRES));
	}

	private void run(Path log, Map<String, String> environment, String... command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		this.processes.add(builder.start());
	}

}
