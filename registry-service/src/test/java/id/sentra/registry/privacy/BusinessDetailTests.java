package id.sentra.registry.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every further text of a business, from the form to its erasure. */
@RegistryTest
class BusinessDetailTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	MessageSource messages;

	private SmeRequests smes;

	private DataRequestCalls calls;

	@BeforeEach
	void prepare() {
		this.smes = new SmeRequests(this.client);
		this.calls = new DataRequestCalls(this.client);
	}

	@ParameterizedTest
	@EnumSource(Detail.class)
	void it_is_taken_answered_changed_told_to_its_owner_and_erased(Detail detail) {
		String value = (detail == Detail.NIB) ? "9120000000001" : "Uji " + detail.key();
		String json = "\"" + detail.key() + "\":\"" + value + "\"";
		Map<String, Object> profile = SmeRequests.profile();
		profile.put(detail.key(), value);
		UUID sme = this.smes.registered(profile);
		assertThat(find(sme)).contains(json);
		profile.remove(detail.key());
		change(sme, "\"1\"", profile);
		assertThat(find(sme)).doesNotContain(value);
		profile.put(detail.key(), value);
		change(sme, "\"2\"", profile);
		assertThat(find(sme)).contains(json);

		UUID access = this.calls.granted(sme, "ACCESS");
		assertThat(text(this.calls.owner(sme).get().uri("/api/registry/data-requests/{id}/held", access).exchange()))
			.contains(json);
		assertThat(this.messages.getMessage("held." + detail.key(), null, Locale.ROOT)).isNotBlank();

		this.calls.granted(sme, "ERASURE");
		assertThat(new Database(this.transactions, this.databaseClient)
			.number("select count(*) from sme where id = '" + sme + "' and " + detail.column() + " is null")).isOne();
	}

	private String find(UUID sme) {
		return text(this.smes.officer().get().uri("/api/registry/smes/{id}", sme).exchange().expectStatus().isOk());
	}

	private void change(UUID sme, String version, Map<String, Object> profile) {
		this.smes.officer()
			.put()
			.uri("/api/registry/smes/{id}", sme)
			.header("If-Match", version)
			.bodyValue(profile)
			.exchange()
			.expectStatus()
			.isOk();
	}

}
