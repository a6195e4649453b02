package id.sentra.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The committed files by which Sentra is watched. */
public final class Deployed {

	/** The checkout. */
	public static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

	/** Scrape configuration, rules and their tests. */
	public static final Path PROMETHEUS = ROOT.resolve("deploy/prometheus");

	/** Dashboards. */
	public static final Path DASHBOARDS = ROOT.resolve("deploy/grafana/dashboards");

	/** What to do when an alert fires. */
	public static final Path RUNBOOKS = ROOT.resolve("deploy/runbooks");

	/** The list of meters. */
	public static final Path METERS = ROOT.resolve("docs/metrics.md");

	private static final YAMLMapper YAML = new YAMLMapper();

	private Deployed() {
	}

	static List<Path> files(Path folder, String end) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(end)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** JSON is YAML too. */
	static JsonNode read(Path file) {
		return YAML.readTree(file.toFile());
	}

	static List<JsonNode> alerts() {
		return files(PROMETHEUS.resolve("rules"), ".yml").stream()
			.flatMap((file) -> read(file).path("groups").valueStream())
			.flatMap((group) -> group.path("rules").valueStream())
			.filter((rule) -> rule.has("alert"))
			.toList();
	}

}
