package id.sentra.demo.crossservice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.local.watch.Dashboard;
import id.sentra.local.watch.Dashboard.Query;
import id.sentra.local.watch.MeterList;
import id.sentra.local.watch.PrometheusTool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Prometheus has watched the platform while the demo was loaded: no panel of a dashboard
 * is empty, every program is reached, every rule can be reckoned, and the list of meters
 * is true.
 */
class DashboardsIT {

	/** Two looks of Prometheus, and the figures and the first end of day before them. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static Prometheus prometheus;

	@BeforeAll
	static void watch() throws Exception {
		PrometheusTool.needed("prometheus");
		PrometheusTool.needed("prometheus-postgres-exporter");
		prometheus = DemoPlatform.loaded().companion(Prometheus.class);
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(targets()).containsOnly("up"));
	}

	@TestFactory
	Stream<DynamicTest> noPanelIsEmpty() {
		return Dashboard.all()
			.stream()
			.flatMap((dashboard) -> dashboard.queries().stream())
			.map((query) -> DynamicTest.dynamicTest(query.panel() + ": " + query.expression(),
					() -> await().atMost(PATIENCE)
						.pollDelay(Duration.ZERO)
						.pollInterval(Duration.ofSeconds(2))
						.untilAsserted(() -> assertThat(numbers(query)).as(query.expression()).isPositive())));
	}

	/** What shows 0 where there is nothing must not hide a meter that never was. */
	@Test
	void everyMeterOnADashboardIsThere() throws Exception {
		await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
			Set<String> known = prometheus.ask("label/__name__/values", Map.of())
				.valueStream()
				.map(JsonNode::asString)
				.collect(Collectors.toSet());
			assertThat(Dashboard.all()).allSatisfy((dashboard) -> assertThat(known).as(dashboard.file())
				.containsAll(dashboard.queries().stream().flatMap((query) -> query.meters().stream()).toList()));
		});
	}

	@Test
	void everyRuleCanBeReckoned() throws Exception {
		JsonNode groups = prometheus.ask("rules", Map.of()).path("groups");
		assertThat(groups.size()).isPositive();
		groups.forEach((group) -> group.path("rules")
			.forEach((rule) -> assertThat(rule.path("health").asString())
				.as(() -> rule.path("name").asString() + " " + rule.path("lastError").asString())
				.isIn("ok", "unknown")));
	}

	/** Fails on a meter that is not listed and on a listed one that is gone. */
	@Test
	void theListOfMetersIsTrue() throws Exception {
		for (String program : Set.of("registry", "training", "financing", "bazaar", "gateway")) {
			Map<String, Set<String>> listed = new MeterList().of(program);
			assertThat(listed).as(program).isNotEmpty();
			await().atMost(PATIENCE)
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofSeconds(2))
				.untilAsserted(() -> assertThat(shown(program, listed.keySet())).as(program).isEqualTo(listed));
		}
	}

	private static Set<String> targets() throws Exception {
		return prometheus.ask("targets", Map.of())
			.path("activeTargets")
			.valueStream()
			.map((target) -> target.path("health").asString())
			.collect(Collectors.toSet());
	}

	private static long numbers(Query query) throws Exception {
		Instant now = Instant.now();
		Map<String, String> time = query.instant() ? Map.of("query", query.expression())
				: Map.of("query", query.expression(), "start", String.valueOf(prometheus.began().getEpochSecond()),
						"end", String.valueOf(now.getEpochSecond()), "step", "15");
		return prometheus.ask(query.instant() ? "query" : "query_range", time)
			.path("result")
			.valueStream()
			.filter((
					series) -> (query.instant() ? Stream.of(series.path("value")) : series.path("values").valueStream())
						.anyMatch((point) -> !point.path(1).asString().equals("NaN")))
			.count();
	}

	/** Names and labels of what a program has shown since Prometheus looks. */
	private static Map<String, Set<String>> shown(String program, Set<String> listed) throws Exception {
		return prometheus
			.ask("series",
					Map.of("match[]", "{__name__=~\"sentra_.+\",job=\"%s\"}".formatted(program), "start",
							String.valueOf(prometheus.began().getEpochSecond())))
			.valueStream()
			.filter((series) -> !listed.contains(family(series).replaceFirst("_max$", ""))
					|| !family(series).endsWith("_max"))
			.collect(Collectors.toMap(DashboardsIT::family, DashboardsIT::labels, (one, other) -> one));
	}

	private static String family(JsonNode series) {
		String name = series.path("__name__").asString();
		return series.has("le") || name.endsWith("_seconds_sum") || name.endsWith("_seconds_count")
				? name.replaceFirst("_(bucket|sum|count)$", "") : name;
	}

	private static Set<String> labels(JsonNode series) {
		return series.propertyStream()
			.map(Map.Entry::getKey)
			.filter((label) -> !Set.of("__name__", "job", "instance", "application", "le").contains(label))
			.collect(Collectors.toSet());
	}

}
