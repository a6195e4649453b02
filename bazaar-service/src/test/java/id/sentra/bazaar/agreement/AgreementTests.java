package id.sentra.bazaar.agreement;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BazaarTest
class AgreementTests {

	private static final String AGREEMENTS = "/api/bazaar/agreements";

	private static final String PARTNER = "/api/bazaar/public/agreements/";

	@Autowired
	Bench bench;

	@Test
	void proposed_countered_by_link_and_signed_by_both_it_is_told_to_others() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		answer(partner("counter", Map.of("token", link(id, sme), "terms", terms(1_500_000))), 200);
		JsonNode countered = mine(id, sme);
		assertThat(countered.path("round").asInt()).isEqualTo(2);
		assertThat(countered.path("proposedBy").asString()).isEqualTo("PARTNER");
		String hash = countered.path("hash").asString();
		answer(sign(id, sme, hash), 200);
		JsonNode signed = answer(partner("sign", Map.of("proof", Bench.PROOF, "token", link(id, sme), "hash", hash)),
				200);
		assertThat(signed.path("status").asString()).isEqualTo("SIGNED");
		JsonNode history = answer(this.bench.get(AGREEMENTS + "/" + id + "/versions", TestTokens.asOwnerOf(sme)), 200);
		assertThat(history.path("intact").asBoolean()).isTrue();
		assertThat(history.path("versions")).hasSize(2);
		assertThat(history.path("versions").path(1).path("previousHash"))
			.isEqualTo(history.path("versions").path(0).path("hash"));
	}

	@Test
	void a_link_is_good_once_for_a_week_and_kept_as_its_hash_only() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		String replaced = link(id, sme);
		String token = link(id, sme);
		problem(partner("view", Map.of("token", replaced)), 404, "link-not-good");
		JsonNode seen = answer(partner("view", Map.of("token", token)), 200);
		assertThat(seen.toString()).doesNotContain("smeId", sme.toString());
		assertThat(this.bench.text("select to_jsonb(a)::text from agreement a where id = '" + id + "'"))
			.doesNotContain(token);
		answer(partner("sign", Map.of("proof", Bench.PROOF, "token", token, "hash", seen.path("hash").asString())),
				200);
		problem(partner("view", Map.of("token", token)), 404, "link-not-good");
		String late = link(id, sme);
		this.bench.clock.forward(Duration.ofDays(8));
		problem(partner("view", Map.of("token", late)), 404, "link-not-good");
		problem(partner("view", Map.of("token", "x".repeat(5_000))), 422, "invalid-fields");
		problem(partner("view", Map.of()), 422, "invalid-fields");
	}

	@Test
	void a_partner_that_taps_twice_is_told_the_same_and_signs_once() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		Map<String, Object> signature = Map.of("proof", Bench.PROOF, "token", link(id, sme), "hash",
				mine(id, sme).path("hash").asString());
		JsonNode first = answer(this.bench.post(PARTNER + "sign", signature, (headers) -> {
		}, "tap" + id, null), 200);
		JsonNode second = answer(this.bench.post(PARTNER + "sign", signature, (headers) -> {
		}, "tap" + id, null), 200);
		assertThat(second).isEqualTo(first);
		problem(this.bench.post(PARTNER + "sign", signature, (headers) -> {
		}, "other" + id, null), 404, "link-not-good");
		assertThat(this.bench.texts("select username || coalesce(body, '') from idempotency_key"))
			.noneMatch((row) -> row.contains(signature.get("token").toString()));
	}

	@Test
	void what_is_signed_is_what_was_read() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		String hash = mine(id, sme).path("hash").asString();
		String token = link(id, sme);
		answer(sign(id, sme, hash), 200);
		problem(sign(id, sme, hash), 409, "already-signed");
		Map<String, Object> said = Map.of("by", "PARTNER", "channel", "WHATSAPP", "terms", terms(900_000));
		answer(this.bench.post(AGREEMENTS + "/" + id + "/counter", said, TestTokens.asOwnerOf(sme), null,
				this.bench.version(AGREEMENTS + "/" + id, TestTokens.asOwnerOf(sme))), 200);
		assertThat(mine(id, sme).path("smeSignedAt").isNull()).isTrue();
		assertThat(mine(id, sme).path("channel").asString()).isEqualTo("WHATSAPP");
		problem(partner("sign", Map.of("proof", Bench.PROOF, "token", token, "hash", hash)), 409, "partner-not-proved");
		this.bench.proved(id);
		problem(partner("sign", Map.of("proof", Bench.PROOF, "token", token, "hash", hash)), 409,
				"another-version-stands");
		problem(partner("counter", Map.of("token", token, "terms", terms(1))), 409, "not-your-turn");
	}

	@Test
	void a_business_that_is_not_verified_or_no_longer_agrees_to_nothing_new_and_can_end_what_it_has() {
		problem(propose(this.bench.sme("21.72.04", "REGISTERED"), terms(1000)), 409, "sme-not-verified");
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		String hash = mine(id, sme).path("hash").asString();
		this.bench.texts("with stopped as (update sme set status = 'SUSPENDED' where id = '" + sme
				+ "' returning 1) select * from stopped");
		problem(propose(sme, terms(1000)), 409, "sme-suspended");
		problem(sign(id, sme, hash), 409, "sme-suspended");
		Map<String, Object> said = Map.of("by", "PARTNER", "channel", "WHATSAPP", "terms", terms(900_000));
		problem(this.bench.post(AGREEMENTS + "/" + id + "/counter", said, TestTokens.asOwnerOf(sme), null, 1L), 409,
				"sme-suspended");
		answer(this.bench.post(AGREEMENTS + "/" + id + "/end", Map.of("reason", "Tidak jadi"),
				TestTokens.asOwnerOf(sme), null, 1L), 200);
	}

	@Test
	void the_database_lets_nobody_change_a_version() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		assertThatThrownBy(() -> this.bench.texts("with changed as (update agreement_version set content = 'x' where "
				+ "agreement_id = '" + id + "' returning 1) select * from changed"))
			.hasStackTraceContaining("permission denied");
	}

	@Test
	void only_the_sme_itself_signs_and_strangers_see_nothing() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		String hash = mine(id, sme).path("hash").asString();
		String path = AGREEMENTS + "/" + id;
		problem(this.bench.post(path + "/sign", Map.of("hash", hash), TestTokens.as("o", "21.72", Role.OFFICER), null,
				1L), 403, "role-not-allowed");
		problem(this.bench.post(path + "/sign", Map.of("hash", hash),
				TestTokens.acting("petugas-loket", UUID.randomUUID(), sme, "21.72.04"), null, 1L), 403,
				"not-at-the-counter");
		problem(this.bench.post(path + "/sign", Map.of("hash", hash), TestTokens.asOwnerOf(this.bench.sme()), null, 1L),
				404, "agreement-not-found");
		problem(this.bench.get(path, TestTokens.as("o", "31.71", Role.OFFICER)), 404, "agreement-not-found");
		problem(this.bench.post(path + "/sign", Map.of("hash", hash), TestTokens.asOwnerOf(sme), null, 7L), 412,
				"stale-version");
		problem(this.bench.post(path + "/returns", goods(), TestTokens.asOwnerOf(sme), "r", null), 409,
				"agreement-status-forbids");
	}

	@Test
	void terms_without_a_part_or_with_a_telephone_number_are_refused() {
		UUID sme = this.bench.sme();
		for (String part : List.of("specification", "legality", "value", "payment", "delivery", "returns",
				"cancellation", "choiceOfLaw")) {
			Map<String, Object> terms = terms(1000);
			terms.remove(part);
			problem(propose(sme, terms), 422, "invalid-fields");
		}
		Map<String, Object> withPhone = terms(1000);
		withPhone.put("delivery", "hubungi 0812-3456-7890");
		problem(propose(sme, withPhone), 422, "invalid-fields");
	}

	@Test
	void returns_are_kept_under_a_signed_agreement_and_a_double_tap_keeps_one() {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		String hash = mine(id, sme).path("hash").asString();
		answer(sign(id, sme, hash), 200);
		answer(partner("sign", Map.of("proof", Bench.PROOF, "token", link(id, sme), "hash", hash)), 200);
		for (int tap = 0; tap < 2; tap++) {
			answer(this.bench.post(AGREEMENTS + "/" + id + "/returns", goods(), TestTokens.asOwnerOf(sme), "same" + id,
					null), 200);
		}
		assertThat(answer(this.bench.get(AGREEMENTS + "/" + id + "/returns", TestTokens.asOwnerOf(sme)), 200))
			.hasSize(1);
	}

	@Test
	void the_paper_says_what_was_agreed_and_its_hash() throws Exception {
		UUID sme = this.bench.sme();
		UUID id = proposed(sme);
		byte[] pdf = this.bench.get(AGREEMENTS + "/" + id + "/pdf", TestTokens.asOwnerOf(sme))
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Kesepakatan Distribusi", "Titip jual",
					"Toko Maju", "Rp1.250.000", "10,00%", "PP 80/2019", mine(id, sme).path("hash").asString());
		}
	}

	private UUID proposed(UUID sme) {
		return UUID.fromString(answer(propose(sme, terms(1_250_000)), 201).path("id").asString());
	}

	private WebTestClient.ResponseSpec propose(UUID sme, Map<String, Object> terms) {
		return this.bench.post(AGREEMENTS,
				Map.of("partnerName", "Toko Maju", "kind", "CONSIGNMENT", "channel", "OFFLINE", "terms", terms),
				TestTokens.asOwnerOf(sme), Ids.next().toString(), null);
	}

	private JsonNode mine(UUID id, UUID sme) {
		return answer(this.bench.get(AGREEMENTS + "/" + id, TestTokens.asOwnerOf(sme)), 200);
	}

	private String link(UUID id, UUID sme) {
		String token = answer(
				this.bench.post(AGREEMENTS + "/" + id + "/partner-link", null, TestTokens.asOwnerOf(sme), null, null),
				200)
			.path("token")
			.asString();
		this.bench.proved(id);
		return token;
	}

	private WebTestClient.ResponseSpec sign(UUID id, UUID sme, String hash) {
		String path = AGREEMENTS + "/" + id;
		return this.bench.post(path + "/sign", Map.of("hash", hash), TestTokens.asOwnerOf(sme), null,
				this.bench.version(path, TestTokens.asOwnerOf(sme)));
	}

	private WebTestClient.ResponseSpec partner(String step, Map<String, Object> body) {
		return this.bench.post(PARTNER + step, body, (headers) -> {
		}, null, null);
	}

	private Map<String, Object> goods() {
		return Map.of("day", this.bench.day(0), "product", "Kue bangkit", "quantity", 4, "value", 80_000, "cause",
				"UNSOLD");
	}

	private static Map<String, Object> terms(long value) {
		Map<String, Object> terms = new HashMap<>();
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi " + part + " \"baik\""));
		terms.put("value", value);
		terms.put("shareBasisPoints", 1000);
		return terms;
	}

}
