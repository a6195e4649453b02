package id.sentra.local.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** A dashboard as committed. */
public record Dashboard(String file, JsonNode json) {

	/** What Grafana would put for variables, with all programs chosen. */
	private static final Map<String, String> VARIABLES = Map.of("$application", ".+", "$__rate_interval", "1m",
			"$__interval", "5s");

	/** All of them. */
	public static List<Dashboard> all() {
		return Deployed.files(Deployed.DASHBOARDS, ".json")
			.stream()
			.map((Path file) -> new Dashboard(file.getFileName().toString(), Deployed.read(file)))
			.toList();
	}

	/** Panels that show something: all but the rows. */
	List<JsonNode> panels() {
		return this.json.path("panels")
			.valueStream()
			.filter((panel) -> !panel.path("type").asString().equals("row"))
			.toList();
	}

	/** Every question it asks Prometheus. */
	public List<Query> queries() {
		return panels().stream()
			.flatMap((panel) -> panel.path("targets").valueStream().map((target) -> query(panel, target)))
			.toList();
	}

	private Query query(JsonNode panel, JsonNode target) {
		String expression = target.path("expr").asString();
		for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
			expression = expression.replace(variable.getKey(), variable.getValue());
		}
		return new Query(this.file + ": " + panel.path("title").asString(), expression,
				target.path("instant").asBoolean(false));
	}

	/** A question of a panel: of this moment, or of the time the dashboard shows. */
	public record Query(String panel, String expression, boolean instant) {

		private static final Pattern METER = Pattern
			.compile("\\b(sentra|http|kafka|pg|jvm|r2dbc|process|system|disk|spring)_[a-z0-9_]+");

		/** The names of the meters it reads; labels it groups by are none. */
		public List<String> meters() {
			return METER.matcher(this.expression.replaceAll("by \\([^)]*\\)", ""))
				.results()
				.map(MatchResult::group)
				.toList();
		}

	}

}
