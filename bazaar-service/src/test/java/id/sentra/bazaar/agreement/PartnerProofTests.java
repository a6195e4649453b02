package id.sentra.bazaar.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.problem;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever signs for the partner has a code that went to the partner's own channel. */
@BazaarTest
class PartnerProofTests {

	private static final String AGREEMENTS = "/api/bazaar/agreements/";

	@Autowired
	Bench bench;

	private final UUID contact = Ids.next();

	private UUID sme;

	private UUID id;

	private String hash;

	private String token;

	@BeforeEach
	void proposed() {
		this.sme = this.bench.sme();
		JsonNode made = answer(this.bench.post("/api/bazaar/agreements",
				Map.of("partnerName", "Toko Maju", "kind", "OUTRIGHT", "terms", terms()),
				TestTokens.asOwnerOf(this.sme), Ids.next().toString(), null), 201);
		this.id = UUID.fromString(made.path("id").asString());
		this.hash = made.path("hash").asString();
		this.token = link();
	}

	@Test
	void the_owner_who_opens_the_link_himself_cannot_sign_for_the_partner() {
		problem(partner("sign", Map.of("hash", this.hash)), 409, "partner-not-proved");
		problem(partner("prove", Map.of("code", "12345678")), 409, "partner-contact-missing");
		String named = name().toString();
		assertThat(named).contains(this.contact.toString()).doesNotContain("code\"");
		problem(partner("sign", Map.of("hash", this.hash)), 409, "partner-not-proved");
		this.bench.get("/api/bazaar/partner-codes", TestTokens.asOwnerOf(this.sme)).expectStatus().isForbidden();
	}

	@Test
	void the_code_that_an_officer_sends_by_hand_proves_the_channel_and_lets_the_partner_sign() {
		name();
		JsonNode code = code();
		assertThat(code.path("contactId").asString()).isEqualTo(this.contact.toString());
		assertThat(code.path("partnerName").asString()).isEqualTo("Toko Maju");
		answer(this.bench.post(AGREEMENTS + this.id + "/partner-code/sent", null, officer(), null, null), 200);
		assertThat(toSend()).noneMatch((one) -> one.path("agreementId").asString().equals(this.id.toString()));
		String typed = code.path("code").asString();
		JsonNode proved = answer(partner("prove", Map.of("code", typed.substring(0, 4) + " " + typed.substring(4))),
				200);
		String proof = proved.path("proof").asString();
		assertThat(answer(partner("view", Map.of()), 200).path("proved").asBoolean()).isTrue();
		assertThat(this.bench
			.texts("select to_jsonb(c)::text from partner_contact c where agreement_id = '" + this.id + "'"))
			.noneMatch((row) -> row.contains(proof));
		assertThat(this.bench.texts("select code from partner_contact where agreement_id = '" + this.id + "'"))
			.containsExactly("null");
		assertThat(answer(partner("sign", Map.of("hash", this.hash, "proof", proof)), 200).path("partnerSigned")
			.asBoolean()).isTrue();
		JsonNode known = answer(
				this.bench.get(AGREEMENTS + this.id + "/partner-contact", TestTokens.asOwnerOf(this.sme)), 200);
		assertThat(known.path("provedAt").asString()).isNotBlank();
		assertThat(known.path("sentAt").asString()).isNotBlank();
	}

	@Test
	void after_five_wrong_codes_or_a_week_the_right_one_is_good_no_longer() {
		name();
		String right = code().path("code").asString();
		String wrong = right.equals("00000000") ? "00000001" : "00000000";
		for (int number = 0; number < 5; number++) {
			problem(partner("prove", Map.of("code", wrong)), 409, "code-wrong");
		}
		problem(partner("prove", Map.of("code", right)), 409, "code-not-good");
		name();
		String another = code().path("code").asString();
		this.bench.text("update partner_contact set code_until = '2026-11-01T00:00:00Z' where agreement_id = '"
				+ this.id + "' returning 1");
		problem(partner("prove", Map.of("code", another)), 409, "code-not-good");
		problem(partner("prove", Map.of("code", "12")), 422, "invalid-fields");
	}

	@Test
	void the_owner_cannot_sign_for_a_partner_that_has_proved_its_channel() {
		name();
		String typed = code().path("code").asString();
		String proof = proof(typed);
		problem(partner("sign", Map.of("hash", this.hash)), 409, "partner-not-proved");
		problem(partner("sign", Map.of("hash", this.hash, "proof", "x")), 409, "partner-not-proved");
		problem(partner("prove", Map.of("code", typed)), 409, "code-not-good");
		this.token = link();
		assertThat(answer(partner("view", Map.of()), 200).path("proved").asBoolean()).isFalse();
		problem(partner("sign", Map.of("hash", this.hash, "proof", proof)), 409, "partner-not-proved");
		assertThat(code().path("code").asString()).isNotEqualTo(typed);
	}

	@Test
	void what_was_proved_for_other_terms_is_proved_anew() {
		name();
		String proof = proof(code().path("code").asString());
		Map<String, Object> said = Map.of("by", "PARTNER", "channel", "WHATSAPP", "terms", terms());
		String other = answer(
				this.bench.post(AGREEMENTS + this.id + "/counter", said, TestTokens.asOwnerOf(this.sme), null, 1L), 200)
			.path("hash")
			.asString();
		problem(partner("sign", Map.of("hash", other, "proof", proof)), 409, "partner-not-proved");
		String again = proof(code().path("code").asString());
		answer(partner("sign", Map.of("hash", other, "proof", again)), 200);
	}

	@Test
	void how_the_partner_was_known_when_it_signed_stays() {
		name();
		answer(partner("sign", Map.of("hash", this.hash, "proof", proof(code().path("code").asString()))), 200);
		String known = known();
		problem(this.bench.post(AGREEMENTS + this.id + "/partner-contact",
				Map.of("contactId", Ids.next(), "kind", "EMAIL"), TestTokens.asOwnerOf(this.sme), Ids.next().toString(),
				null), 409, "already-signed");
		this.token = link();
		problem(partner("prove", Map.of("code", "12345678")), 409, "code-not-good");
		assertThat(known()).isEqualTo(known).contains(this.contact.toString());
	}

	@Test
	void a_proof_is_good_for_an_hour() {
		name();
		String proof = proof(code().path("code").asString());
		this.bench.clock.forward(Duration.ofMinutes(61));
		problem(partner("sign", Map.of("hash", this.hash, "proof", proof)), 409, "partner-not-proved");
	}

	@Test
	void codes_are_for_officers_of_the_region() {
		name();
		JsonNode elsewhere = answer(
				this.bench.get("/api/bazaar/partner-codes", TestTokens.as("o", "31.71", Role.OFFICER)), 200);
		assertThat(elsewhere.path("items")).isEmpty();
		problem(this.bench.post(AGREEMENTS + this.id + "/partner-code/sent", null,
				TestTokens.as("o", "31.71", Role.OFFICER), null, null), 404, "agreement-not-found");
	}

	private static Map<String, Object> terms() {
		Map<String, Object> terms = new HashMap<>(Map.of("value", 500_000));
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi"));
		return terms;
	}

	private String link() {
		return answer(this.bench.post(AGREEMENTS + this.id + "/partner-link", null, TestTokens.asOwnerOf(this.sme),
				null, null), 200)
			.path("token")
			.asString();
	}

	private String proof(String code) {
		return answer(partner("prove", Map.of("code", code)), 200).path("proof").asString();
	}

	private String known() {
		return this.bench
			.text("select contact_id || ' ' || proved_at from partner_contact where agreement_id = '" + this.id + "'");
	}

	private JsonNode name() {
		return answer(this.bench.post(AGREEMENTS + this.id + "/partner-contact",
				Map.of("contactId", this.contact, "kind", "TELEPHONE"), TestTokens.asOwnerOf(this.sme),
				Ids.next().toString(), null), 200);
	}

	private JsonNode code() {
		return toSend().stream()
			.filter((one) -> one.path("agreementId").asString().equals(this.id.toString()))
			.findFirst()
			.orElseThrow();
	}

	private List<JsonNode> toSend() {
		List<JsonNode> codes = new ArrayList<>();
		answer(this.bench.get("/api/bazaar/partner-codes?limit=100", officer()), 200).path("items").forEach(codes::add);
		return codes;
	}

	private static Consumer<HttpHeaders> officer() {
		return TestTokens.as("petugas", "21.72", Role.OFFICER);
	}

	private WebTestClient.ResponseSpec partner(String step, Map<String, Object> body) {
		Map<String, Object> all = new HashMap<>(body);
		all.put("token", this.token);
		return this.bench.post("/api/bazaar/public/agreements/" + step, all, (headers) -> {
		}, null, null);
	}

}
