package id.sentra.registry.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class ContactTests {

	private static final String CONTACTS = "/api/registry/contacts";

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	private UUID sme;

	@BeforeEach
	void sme() {
		this.sme = new SmeRequests(this.client).registered(SmeRequests.profile());
	}

	@Test
	void an_address_is_kept_encrypted_and_shown_to_who_sends_something_there_which_is_written_down() {
		UUID agreement = Ids.next();
		UUID id = kept(agreement, "TELEPHONE", "0811-7000-1234");
		assertThat(texts("select encode(address, 'escape') from contact where id = '" + id + "'"))
			.noneMatch((stored) -> stored.contains("70001234"));
		String shown = text(get(id, TestTokens.as("petugas", "21.72", Role.OFFICER)).expectStatus().isOk());
		assertThat(shown).contains("+6281170001234", agreement.toString());
		assertThat(texts("select viewed_by from contact_view where contact_id = '" + id + "'"))
			.containsExactly("petugas");
		get(id, TestTokens.asOwnerOf(this.sme)).expectStatus().isForbidden();
		problem(get(id, TestTokens.as("lain", "31.71", Role.OFFICER)), 404, "contact-not-found");
	}

	@Test
	void who_looks_at_too_many_addresses_sees_none_until_another_person_lets_him() {
		UUID id = kept(Ids.next(), "EMAIL", "pembeli@contoh.id");
		String name = "petugas-" + UUID.randomUUID();
		for (int view = 0; view < 20; view++) {
			get(id, TestTokens.as(name, "21.72", Role.OFFICER)).expectStatus().isOk();
		}
		problem(get(id, TestTokens.as(name, "21.72", Role.OFFICER)), 429, "personal-views-stopped");
	}

	@ParameterizedTest
	@CsvSource({ "TELEPHONE, phone", "EMAIL, email" })
	void how_the_owner_is_reached_is_nobody_elses(String kind, String field) {
		String own = String.valueOf(SmeRequests.profile().get(field));
		Map<String, Object> profile = new HashMap<>(SmeRequests.profile());
		profile.put("phone", "0811-7000-9999");
		profile.put("email", "pemilik@contoh.id");
		this.sme = new SmeRequests(this.client).registered(profile);
		assertThat(own).isNotNull();
		problem(post(TestTokens.asOwnerOf(this.sme), Ids.next(), kind,
				kind.equals("EMAIL") ? " Pemilik@contoh.id" : "+62 811 7000 9999"), 409, "contact-is-the-owners");
	}

	@Test
	void what_is_no_address_is_refused_and_nobody_writes_for_another() {
		problem(post(TestTokens.asOwnerOf(this.sme), Ids.next(), "TELEPHONE", "123"), 422, "invalid-fields");
		problem(post(TestTokens.asOwnerOf(this.sme), Ids.next(), "EMAIL", "toko"), 422, "invalid-fields");
		UUID other = new SmeRequests(this.client).registered(SmeRequests.profile());
		problem(post(TestTokens.asOwnerOf(other), Ids.next(), "TELEPHONE", "0811-7000-1234"), 403, "own-sme-only");
		problem(post(TestTokens.as("o", "31.71", Role.OFFICER), Ids.next(), "TELEPHONE", "0811-7000-1234"), 404,
				"sme-not-found");
	}

	private UUID kept(UUID agreement, String kind, String address) {
		String body = text(post(TestTokens.asOwnerOf(this.sme), agreement, kind, address).expectStatus().isCreated());
		assertThat(body).doesNotContain("7000");
		return UUID.fromString(body.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1"));
	}

	private WebTestClient.ResponseSpec post(Consumer<HttpHeaders> who, UUID agreement, String kind, String address) {
		return this.client.post()
			.uri(CONTACTS)
			.headers(who)
			.header("Idempotency-Key", Ids.next().toString())
			.bodyValue(Map.of("agreementId", agreement, "smeId", this.sme, "kind", kind, "address", address))
			.exchange();
	}

	private WebTestClient.ResponseSpec get(UUID id, Consumer<HttpHeaders> who) {
		return this.client.get().uri(CONTACTS + "/" + id).headers(who).exchange();
	}

	private List<String> texts(String sql) {
		return this.transactions
			.in(Scope.system(), this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).all().collectList())
			.block();
	}

}
