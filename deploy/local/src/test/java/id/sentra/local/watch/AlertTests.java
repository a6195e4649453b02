package id.sentra.local.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The alerts: checked and tried out by promtool, each with a runbook. */
class AlertTests {

	private static final List<Path> RULES = Deployed.files(Deployed.PROMETHEUS.resolve("rules"), ".yml");

	private static final List<Path> CASES = Deployed.files(Deployed.PROMETHEUS.resolve("tests"), ".yml");

	@Test
	void configurationAndRulesAreSound() throws Exception {
		PrometheusTool.check(List.of("check", "config"), List.of(Deployed.PROMETHEUS.resolve("prometheus.yml")));
		PrometheusTool.check(List.of("check", "rules"), RULES);
	}

	@Test
	void eachFiresWhenItShouldAndNoneWhenItShouldNot() throws Exception {
		PrometheusTool.check(List.of("test", "rules"), CASES);
	}

	@Test
	void eachHasACaseInWhichItFires() {
		Set<String> firing = CASES.stream()
			.flatMap((file) -> Deployed.read(file).path("tests").valueStream())
			.flatMap((test) -> test.path("promql_expr_test").valueStream())
			.flatMap((check) -> check.path("exp_samples").valueStream())
			.map((sample) -> sample.path("labels").asString().replaceAll("\\{alertname=\"(.*)\"}", "$1"))
			.collect(Collectors.toSet());
		assertThat(firing).isEqualTo(names());
	}

	@Test
	void eachSaysInWordsWhatIsTheMatterAndWhereItIsWrittenWhatToDo() {
		assertThat(Deployed.alerts()).isNotEmpty().allSatisfy((alert) -> {
			JsonNode words = alert.path("annotations");
			String name = alert.path("alert").asString();
			assertThat(words.path("summary").asString()).as(name).hasSizeBetween(15, 120);
			assertThat(words.path("description").asString()).as(name).hasSizeGreaterThan(50).endsWith(".");
			assertThat(alert.path("labels").path("severity").asString()).as(name).isIn("warning", "critical");
			assertThat(words.path("runbook_url").asString()).isEqualTo("deploy/runbooks/" + name + ".md");
			assertThat(Deployed.ROOT.resolve(words.path("runbook_url").asString())).isRegularFile();
		});
	}

	@Test
	void eachRunbookIsComplete() throws IOException {
		for (String name : names()) {
			assertThat(Files.readString(Deployed.RUNBOOKS.resolve(name + ".md"))).as(name)
				.contains("## What it means", "## How to look", "## What to do", "## When to escalate");
		}
	}

	@Test
	void everyLinkInARunbookLeadsSomewhere() throws IOException {
		for (Path runbook : Deployed.files(Deployed.RUNBOOKS, ".md")) {
			assertThat(Links.in(Files.readString(runbook))).as(runbook.getFileName().toString())
				.allSatisfy((link) -> assertThat(Deployed.RUNBOOKS.resolve(link)).exists());
		}
	}

	private static Set<String> names() {
		return Deployed.alerts().stream().map((alert) -> alert.path("alert").asString()).collect(Collectors.toSet());
	}

}
