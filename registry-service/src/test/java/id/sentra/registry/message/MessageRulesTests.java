package id.sentra.registry.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageRulesTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Both edges, at the end of a month, in WIB, WITA and WIT. */
	@ParameterizedTest
	@CsvSource({ "21.72, 2026-11-30T12:59:59Z, 2026-11-30T12:59:59Z",
			"21.72, 2026-11-30T13:00:00Z, 2026-12-01T00:00:00Z", "21.72, 2026-11-30T23:59:59Z, 2026-12-01T00:00:00Z",
			"21.72, 2026-12-01T00:00:00Z, 2026-12-01T00:00:00Z", "73.71, 2026-11-30T11:59:59Z, 2026-11-30T11:59:59Z",
			"73.71, 2026-11-30T12:00:00Z, 2026-11-30T23:00:00Z", "94.71, 2026-11-30T10:59:59Z, 2026-11-30T10:59:59Z",
			"94.71, 2026-11-30T11:00:00Z, 2026-11-30T22:00:00Z", "94.71, 2026-12-31T21:59:59Z, 2026-12-31T22:00:00Z" })
	void nobody_is_written_to_at_night_on_the_clock_of_where_he_is(String region, Instant at, Instant expected) {
		ZoneId zone = TimeZones.load().of(RegionCode.of(region)).zone();
		assertThat(QuietHours.after(at, zone)).isEqualTo(expected);
	}

	@Test
	void a_value_has_no_line_break_no_tab_no_five_spaces_and_is_never_empty() {
		MessageTemplate template = new MessageTemplate(Template.ENROLMENT_CONFIRMED, 1, "x", 1, null, Map.of(),
				Set.of(), Set.of("courseName"), Map.of(Language.ID, "[{courseName}]", Language.EN, "[{courseName}]"));
		assertThat(template.render(Language.ID, Map.of("courseName", " Foto\r\nProduk\t     $1 \\ \u00a0{owner}")))
			.isEqualTo("[Foto Produk $1 \\ {owner}]");
		assertThat(template.render(Language.ID, Map.of("courseName", "\n "))).isEqualTo("[-]");
		assertThat(template.render(Language.ID, Map.of())).isEqualTo("[-]");
		assertThat(template.render(Language.ID, Map.of("courseName", "x".repeat(900)))).hasSizeLessThan(210);
		assertThatThrownBy(() -> new MessageTemplate(Template.SME_VERIFIED, 1, "x", 1, null, Map.of(), Set.of(),
				Set.of(), Map.of(Language.ID, "{amount}", Language.EN, "")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	/** A fact that the event does not carry would be a dash in every message. */
	@Test
	void every_message_has_its_template_in_both_languages_of_an_event_that_tells_its_facts() throws IOException {
		List<MessageTemplate> all = templates();
		assertThat(all.stream().map(MessageTemplate::template).toList()).containsOnly(Template.values())
			.hasSize(Template.values().length);
		for (MessageTemplate one : all) {
			assertThat(one.days()).isBetween(1, (int) Messages.LONGEST_USE.toDays());
			for (String ends : one.endedBy()) {
				String[] name = ends.replace("id.sentra.", "").split("\\.", 2);
				assertThat(Path.of("..", name[0] + "-service", "contracts", name[1] + ".sample.json")).exists();
			}
			if (one.event() == null) {
				continue;
			}
			String[] name = one.event().replace("id.sentra.", "").split("\\.", 2);
			JsonNode sample = JSON
				.readTree(Files.readString(Path.of("..", name[0] + "-service", "contracts", name[1] + ".sample.json")));
			assertThat(one.facts()).allMatch(sample::has);
			assertThat(one.except().keySet()).allMatch(sample::has);
		}
	}

	@Test
	void no_message_says_an_amount() throws IOException {
		assertThat(templates().stream().flatMap((one) -> one.facts().stream()).toList()).doesNotContain("amount",
				"principal", "value", "daysPastDue", "partnerName");
	}

	private static List<MessageTemplate> templates() throws IOException {
		try (InputStream file = MessageRulesTests.class.getResourceAsStream("/rules/message-templates.json")) {
			return JSON.readValue(file, new TypeReference<List<MessageTemplate>>() {
			});
		}
	}

}
