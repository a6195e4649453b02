package id.sentra.gateway.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot stand in an agreement is refused on the step where it is asked. */
class ProposalControllerTests extends PagesTest {

	private static final Map<String, String> ALL = Map.ofEntries(Map.entry("partnerName", "Toko Maju"),
			Map.entry("kind", "CONSIGNMENT"), Map.entry("channel", "WHATSAPP"),
			Map.entry("specification", "Keripik 250 g"), Map.entry("legality", "P-IRT"),
			Map.entry("value", "2.500.000"), Map.entry("shareBasisPoints", "12,5"), Map.entry("payment", "Tunai"),
			Map.entry("delivery", "Diantar"), Map.entry("returns", "Yang rusak"), Map.entry("cancellation", "14 hari"),
			Map.entry("choiceOfLaw", "Hukum Indonesia"));

	@ParameterizedTest
	@CsvSource({ "partner, 1, partnerName, Toko 0812-3456-7890", "partner, 1, partnerName, toko@contoh.id",
			"partner, 1, partnerName, Toko\0Maju", "partner, 1, kind, HIBAH", "partner, 1, channel, SURAT",
			"goods, 2, value, 0", "goods, 2, value, -1", "goods, 2, value, 9000000000000000000",
			"goods, 2, value, 99999999999999999999", "goods, 2, value, dua juta", "goods, 2, specification, Keri\0pik",
			"goods, 2, legality, P-IRT \ufffd", "goods, 2, specification, hubungi +62 812 3456 7890",
			"rules, 3, payment, Trans\0fer", "rules, 3, delivery, NIK 2172014107800001" })
	void each_step_refuses_what_the_service_would(String step, int place, String field, String typed) {
		String page = Person
			.body(as("pemilik").send("/saya/kesepakatan/baru", with(step, field, typed)).expectStatus().isEqualTo(422));
		assertThat(page).contains("Langkah " + place + " dari 4", "href=\"#" + field + "\"", "Hukum Indonesia")
			.doesNotContain("??");
		assertThat(services.sent()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "payment", "specification" })
	void a_term_that_is_too_long_is_refused_and_one_that_just_fits_is_not(String field) {
		String step = field.equals("payment") ? "rules" : "goods";
		as("pemilik").send("/saya/kesepakatan/baru", with(step, field, "a".repeat(2001))).expectStatus().isEqualTo(422);
		as("pemilik").send("/saya/kesepakatan/baru", with(step, field, "a".repeat(2000))).expectStatus().isOk();
	}

	@ParameterizedTest
	@CsvSource({ "value, 0", "payment, 0812 3456 7890", "delivery, Di\0antar" })
	void a_counter_proposal_too(String field, String typed) {
		String page = Person
			.body(as("pemilik").send("/saya/kesepakatan/" + AGREEMENT + "/tawar", with("", field, typed))
				.expectStatus()
				.isEqualTo(422));
		assertThat(page).contains("href=\"#" + field + "\"");
		assertThat(services.sent()).isEmpty();
	}

	private static String[] with(String step, String field, String typed) {
		Map<String, String> fields = new LinkedHashMap<>(ALL);
		fields.put("pertanyaan", step);
		fields.put(field, typed);
		List<String> flat = new ArrayList<>();
		fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
		return flat.toArray(String[]::new);
	}

}
