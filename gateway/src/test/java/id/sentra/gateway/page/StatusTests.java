package id.sentra.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.gateway.page.MessageFiles.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each status a page can show has one word in each language and one colour, and no other
 * has.
 */
class StatusTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final List<String> COLOURS = List.of("good", "warn", "bad", "info");

	private static final String COLOUR = ".colour";

	private static final String IMPORT = "import.status.";

	/** Where a template names a kind of status. */
	private static final Pattern SHOWN = Pattern.compile(":: tag\\('([a-z-]+)'|(?<!\\.)\\bstatus\\.([a-z-]+)[.']");

	/**
	 * Of each kind the list in a service's contract, and the statuses only the gateway
	 * speaks of.
	 */
	private static final Map<String, Statuses> KINDS = Map.ofEntries(
			Map.entry("sme", new Statuses("registry/SmeResponse/status")),
			Map.entry("document", new Statuses("registry/DocumentResponses.DocumentResponse/state")),
			Map.entry("counter", new Statuses("registry/CounterController.VisitResponse/objectionState")),
			Map.entry("legality", new Statuses("registry/LegalityController.CaseResponse/state")),
			Map.entry("message", new Statuses("registry/MessageController.MessageResponse/state")),
			Map.entry("bulk", new Statuses("registry/BulkResponse.Row/result")),
			Map.entry("cluster", new Statuses("registry/ClusterResponse/type", "UNASSESSED")),
			Map.entry("data", new Statuses("registry/DataRequestResponse/state")),
			Map.entry("session", new Statuses("training/SessionResponse/state")),
			Map.entry("enrolment", new Statuses("training/EnrolmentResponse/state")),
			Map.entry("certificate", new Statuses("training/CertificateResponse/state")),
			Map.entry("mentoring", new Statuses("training/MentoringResponse/state", "OPEN")),
			Map.entry("goal", new Statuses(null, "MET", "OPEN")),
			Map.entry("application", new Statuses("financing/ApplicationResponse/status")),
			Map.entry("loan", new Statuses("financing/LoanResponse/status", "DISBURSED")),
			Map.entry("take-over", new Statuses("financing/TakeOverResponse/status")),
			Map.entry("bazaar", new Statuses("bazaar/BazaarResponse/status")),
			Map.entry("stall", new Statuses("bazaar/ApplicationResponse/status")),
			Map.entry("agreement", new Statuses("bazaar/AgreementResponse/status", "OPEN")),
			Map.entry("import", new Statuses("registry/ImportResponse/status")),
			Map.entry("account", new Statuses(null, "ACTIVE", "WAITING", "LOCKED")));

	@Test
	void every_kind_of_status_that_a_template_shows_is_held_here() throws IOException {
		assertThat(shown()).containsExactlyInAnyOrderElementsOf(KINDS.keySet());
	}

	@Test
	void every_status_has_a_word_and_a_colour() throws IOException {
		Set<String> keys = new TreeSet<>();
		for (Map.Entry<String, Statuses> kind : KINDS.entrySet()) {
			kind.getValue().all().forEach((status) -> keys.add("status." + kind.getKey() + "." + status));
		}
		assertNamed("status", keys);
	}

	@Test
	void every_status_of_an_import_has_a_sentence_and_a_colour() throws IOException {
		Set<String> keys = new TreeSet<>(Set.of(IMPORT + "completed.rejected"));
		listed("registry/ImportResponse/status")
			.forEach((status) -> keys.add(IMPORT + status.toLowerCase(Locale.ROOT)));
		assertNamed("imports", keys);
	}

	@Test
	void the_style_knows_every_colour_of_a_tag_and_of_a_notice() throws IOException {
		String style = Files.readString(RESOURCES.resolve("assets/sentra.css"));
		for (String colour : COLOURS) {
			assertThat(style).contains(".tag." + colour + " {", ".notice." + colour + " {");
		}
	}

	/** Keys of one file that name a status: these, each with a word and a colour. */
	private static void assertNamed(String file, Set<String> keys) throws IOException {
		Map<String, String> indonesian = MessageFiles.of(file, Language.INDONESIAN);
		Set<String> expected = new TreeSet<>(keys);
		keys.forEach((key) -> expected.add(key + COLOUR));
		assertThat(named(indonesian)).isEqualTo(expected);
		assertThat(named(MessageFiles.of(file, Language.ENGLISH))).isEqualTo(keys);
		keys.forEach((key) -> assertThat(indonesian.get(key + COLOUR)).as(key)
			.satisfiesAnyOf((colour) -> assertThat(colour).isIn(COLOURS),
					(colour) -> assertThat(colour).isEqualTo("none")));
	}

	private static Set<String> named(Map<String, String> sentences) {
		return sentences.keySet()
			.stream()
			.filter((key) -> key.startsWith("status.") || key.startsWith(IMPORT))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> shown() throws IOException {
		Set<String> kinds = new TreeSet<>();
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			for (Path template : files.filter(Files::isRegularFile).toList()) {
				SHOWN.matcher(Files.readString(template))
					.results()
					.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
					.forEach(kinds::add);
			}
		}
		return kinds;
	}

	/** The words of a list in a contract: of a service, a schema, a property. */
	private static Set<String> listed(String place) throws IOException {
		String[] parts = place.split("/");
		Path file = Path.of("..", parts[0] + "-service", "contracts", "openapi.yaml");
		JsonNode document = JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
		JsonNode list = document.at("/components/schemas/" + parts[1] + "/properties/" + parts[2] + "/enum");
		Set<String> words = new TreeSet<>();
		list.forEach((word) -> {
			if (!word.isNull()) {
				words.add(word.asString());
			}
		});
		assertThat(words).as(place).isNotEmpty();
		return words;
	}

	/** Where a contract lists them, if one does, and those that only the gateway has. */
	private record Statuses(@Nullable String listed, String... own) {

		Set<String> all() throws IOException {
			Set<String> all = new TreeSet<>(Set.of(this.own));
			if (this.listed != null) {
				all.addAll(StatusTests.listed(this.listed));
			}
			return all;
		}

	}

}
