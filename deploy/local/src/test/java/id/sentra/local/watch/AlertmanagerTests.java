package id.sentra.local.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example of whom alerts wake: complete, about alerts there are, without an address.
 */
class AlertmanagerTests {

	private static final Path FILE = Deployed.ROOT.resolve("deploy/alertmanager/alertmanager.yml");

	private static final Path AMTOOL = Path.of("/usr/bin/amtool");

	private static final Pattern MATCHER = Pattern.compile("alertname *(=~?) *\"(.+)\"");

	private final JsonNode settings = Deployed.read(FILE);

	@Test
	void each_route_leads_to_a_receiver_that_is_there_and_each_receiver_is_used() {
		Set<String> receivers = names("receivers");
		Set<String> used = routes().map((route) -> route.path("receiver").asString()).collect(Collectors.toSet());
		assertThat(used).isEqualTo(receivers).isNotEmpty();
		assertThat(names("time_intervals"))
			.containsAll(routes().flatMap((route) -> route.path("active_time_intervals").valueStream())
				.map(JsonNode::asString)
				.toList());
	}

	@Test
	void every_alert_named_is_one_there_is() {
		Set<String> alerts = Deployed.alerts()
			.stream()
			.map((alert) -> alert.path("alert").asString())
			.collect(Collectors.toSet());
		List<Pattern> named = this.settings.findValues("matchers")
			.stream()
			.flatMap(JsonNode::valueStream)
			.map(AlertmanagerTests::pattern)
			.flatMap(Optional::stream)
			.toList();
		assertThat(named).isNotEmpty()
			.allSatisfy((pattern) -> assertThat(alerts).anyMatch((alert) -> pattern.matcher(alert).matches()));
		this.settings.path("inhibit_rules")
			.forEach((rule) -> Stream.of("source_matchers", "target_matchers")
				.flatMap((side) -> rule.path(side).valueStream())
				.map(AlertmanagerTests::pattern)
				.flatMap(Optional::stream)
				.flatMap((pattern) -> Stream.of(pattern.pattern().split("\\|")).map(Pattern::compile))
				.forEach((one) -> assertThat(alerts).as(one.pattern())
					.anyMatch((alert) -> one.matcher(alert).matches())));
	}

	@Test
	void nobodys_address_and_no_secret_stands_in_it() throws IOException {
		String text = Files.readString(FILE);
		assertThat(Pattern.compile("https?://([^/\\s]+)").matcher(text).results().map((host) -> host.group(1)))
			.isNotEmpty()
			.allMatch((host) -> host.endsWith(".invalid"));
		assertThat(text).doesNotContain("@", "password:", "credentials:");
		assertThat(this.settings.findValues("credentials_file")).isNotEmpty()
			.allMatch((file) -> file.asString().startsWith("/run/secrets/"));
	}

	@Test
	void alertmanagers_own_tool_is_content() throws IOException, InterruptedException {
		Assumptions.assumeTrue(Files.isExecutable(AMTOOL), "Needs amtool (on Debian: prometheus-alertmanager)");
		Process check = new ProcessBuilder(AMTOOL.toString(), "check-config", FILE.toString()).redirectErrorStream(true)
			.start();
		String output = new String(check.getInputStream().readAllBytes());
		assertThat(check.waitFor()).as(output).isZero();
	}

	private Set<String> names(String list) {
		return this.settings.path(list)
			.valueStream()
			.map((one) -> one.path("name").asString())
			.collect(Collectors.toSet());
	}

	private Stream<JsonNode> routes() {
		JsonNode first = this.settings.path("route");
		return Stream.concat(Stream.of(first), first.path("routes").valueStream());
	}

	private static Optional<Pattern> pattern(JsonNode matcher) {
		Matcher name = MATCHER.matcher(matcher.asString());
		return name.matches() ? Optional.of(Pattern.compile(name.group(2))) : Optional.empty();
	}

}
