package id.sentra.bazaar.bazaar.web;

import java.util.UUID;
import java.util.stream.StreamSupport;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and answers name the SME by the service's own copy. */
@BazaarTest
class SmeNameTests {

	@Autowired
	Bench bench;

	@Test
	void lists_and_answers_carry_the_name_that_registry_told_last() {
		UUID sme = this.bench.sme();
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		UUID application = this.bench.apply(bazaar, sme, "A-1-01");
		named(sme, "name = 'Kerupuk Melayu'");
		assertNamed(bazaar, application, sme, "Kerupuk Melayu");
		named(sme, "name = '(data dihapus)', status = 'CLOSED'");
		assertNamed(bazaar, application, sme, "(data dihapus)");
	}

	private void named(UUID sme, String change) {
		this.bench.text("update sme set " + change + " where id = '" + sme + "' returning name");
	}

	private void assertNamed(UUID bazaar, UUID application, UUID sme, String name) {
		assertThat(this.bench.application(application, sme).path("smeName").asString()).isEqualTo(name);
		for (String list : new String[] { "/api/bazaar/applications?bazaar=" + bazaar,
				"/api/bazaar/bazaars/" + bazaar + "/preview" }) {
			JsonNode items = Bench.answer(this.bench.get(list, Bench.organiser("21.72")), 200).path("items");
			assertThat(StreamSupport.stream(items.spliterator(), false).map((one) -> one.path("smeName").asString()))
				.as(list)
				.containsExactly(name);
		}
	}

}
