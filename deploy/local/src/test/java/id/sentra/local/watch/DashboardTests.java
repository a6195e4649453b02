package id.sentra.local.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardTests {

	private static final List<Dashboard> ALL = Dashboard.all();

	private static final Pattern OWN = Pattern.compile("\\bsentra_\\w+");

	@Test
	void eachIsNamedOnceAndForGood() {
		assertThat(ALL).extracting(Dashboard::file)
			.containsExactly("events.json", "jobs.json", "kafka.json", "postgres.json", "programme.json",
					"security.json", "services.json");
		assertThat(ALL).allSatisfy((dashboard) -> {
			String uid = dashboard.json().path("uid").asString();
			assertThat(uid + ".json").isEqualTo("sentra-" + dashboard.file());
			assertThat(dashboard.json().path("description").asString()).isNotBlank();
		});
	}

	@Test
	void eachPanelSaysWhatItShowsInWhichUnitAndFromTheChosenSource() {
		assertThat(ALL).allSatisfy((dashboard) -> {
			Set<Integer> ids = new HashSet<>();
			assertThat(dashboard.panels()).isNotEmpty().allSatisfy((panel) -> {
				assertThat(ids.add(panel.path("id").asInt())).isTrue();
				assertThat(panel.path("description").asString()).as(panel.path("title").asString())
					.hasSizeGreaterThan(15)
					.endsWith(".");
				assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString()).isNotBlank();
				assertThat(panel.path("datasource").path("uid").asString()).isEqualTo("${datasource}");
				assertThat(panel.path("targets").size()).isPositive();
			});
			assertThat(dashboard.json().toString()).contains("\"type\":\"datasource\"");
		});
	}

	@Test
	void noTwoPanelsLieOnOneAnother() {
		assertThat(ALL).allSatisfy((dashboard) -> {
			Set<String> cells = new HashSet<>();
			dashboard.json().path("panels").forEach((panel) -> {
				JsonNode at = panel.path("gridPos");
				assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
				for (int x = 0; x < at.path("w").asInt(); x++) {
					for (int y = 0; y < at.path("h").asInt(); y++) {
						assertThat(cells.add((at.path("x").asInt() + x) + "," + (at.path("y").asInt() + y)))
							.as(dashboard.file() + ": " + panel.path("title").asString())
							.isTrue();
					}
				}
			});
		});
	}

	@Test
	void eachRunbookItLinksToIsThere() {
		ALL.forEach((dashboard) -> dashboard.panels().forEach((panel) -> panel.path("links").forEach((link) -> {
			String url = link.path("url").asString();
			assertThat(url).startsWith("${runbooks}/");
			assertThat(Deployed.RUNBOOKS.resolve(url.substring("${runbooks}/".length()))).isRegularFile();
		})));
	}

	/** Not every meter is on a dashboard, but none on a dashboard is unknown. */
	@Test
	void everyMeterOfOursOnADashboardOrInAnAlertIsInTheList() {
		Set<String> listed = new MeterList().series();
		Set<String> used = new TreeSet<>();
		ALL.forEach((dashboard) -> dashboard.queries().forEach((query) -> meters(query.expression(), used)));
		Deployed.alerts().forEach((alert) -> meters(alert.path("expr").asString(), used));
		assertThat(listed).containsAll(used);
	}

	private static void meters(String expression, Set<String> names) {
		OWN.matcher(expression)
			.results()
			.map((name) -> name.group())
			.filter((name) -> !name.equals("sentra_"))
			.forEach(names::add);
	}

}
