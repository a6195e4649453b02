package id.sentra.gateway.agreement;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Stranger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.gateway.support.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class PartnerControllerTests extends PagesTest {

	private static final String TOKEN = "kQ3vT9wZ8xY7uS6rP5oN4mL3kJ2iH1gF0eD-cB_aZ9y";

	private static final String COOKIE = "__Host-sentra-mitra";

	private static final String PROOF_COOKIE = COOKIE + "-bukti";

	private static final String API = "POST /api/bazaar/public/agreements/";

	private static final String HASH = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9";

	@Test
	void the_token_is_exchanged_for_a_cookie_and_stands_in_no_address_page_or_log(CapturedOutput log) {
		Stranger partner = new Stranger(anybody());
		ResponseSpec opened = partner.send("/mitra/buka", "tautan", "https://sentra.example/mitra#" + TOKEN);
		opened.expectStatus().isSeeOther().expectHeader().location("/mitra");
		ResponseCookie cookie = partner.cookie(COOKIE);
		assertThat(cookie.isHttpOnly() && cookie.isSecure()).isTrue();
		assertThat(cookie.getSameSite()).isEqualTo("Strict");
		partner.send("/mitra/kode", "code", "4821 3907").expectStatus().isSeeOther();
		ResponseSpec shown = partner.get("/mitra").expectHeader().valueEquals("Referrer-Policy", "no-referrer");
		assertThat(body(shown)).contains("Usulan dari Keripik Bu Rini", "Rp3.000.000", "Tanda tangani")
			.doesNotContain(TOKEN);
		assertThat(log.getAll()).doesNotContain(TOKEN);
		assertThat(services.last().body()).contains(TOKEN);
	}

	@Test
	void it_signs_the_version_it_read_once() {
		Stranger partner = opened();
		partner.send("/mitra/kode", "code", "4821 3907").expectStatus().isSeeOther();
		ResponseSpec signed = partner.send("/mitra/tanda-tangan", "hash", HASH, "kunci", "ketuk-1");
		assertThat(body(signed.expectStatus().isOk())).contains("Kedua pihak sudah menandatangani", HASH);
		assertThat(services.last().request()).isEqualTo(API + "sign");
		assertThat(services.last().key()).isEqualTo("ketuk-1");
		assertThat(services.last().body()).contains(HASH, partner.cookie(PROOF_COOKIE).getValue());
		services.refuse(API + "sign", 409, "another-version-stands", "Syaratnya sudah berubah.");
		assertThat(body(
				partner.send("/mitra/tanda-tangan", "hash", HASH, "kunci", "ketuk-2").expectStatus().isEqualTo(409)))
			.contains("Syaratnya sudah berubah.", "Rp3.000.000");
	}

	@Test
	void before_it_signs_it_proves_its_channel_with_the_code_that_was_sent_there() {
		Stranger partner = opened();
		services.give(API + "view", FakeAnswers.shape("partner-view").replace("\"proved\": true", "\"proved\": false"));
		assertThat(body(partner.get("/mitra"))).contains("Dinas mengirim kode ke nomor telepon Anda", "name=\"code\"")
			.doesNotContain("/mitra/tanda-tangan");
		services.refuse(API + "prove", 409, "code-wrong", "Kode itu tidak cocok.");
		assertThat(body(partner.send("/mitra/kode", "code", "1111 2222").expectStatus().isEqualTo(409)))
			.contains("Kode itu tidak cocok.");
		services.give(API + "prove", FakeAnswers.shape("partner-proof"));
		partner.send("/mitra/kode", "code", "4821 3907").expectStatus().isSeeOther().expectHeader().location("/mitra");
		assertThat(services.last().body()).contains("4821 3907");
		assertThat(partner.cookie(PROOF_COOKIE).isHttpOnly() && partner.cookie(PROOF_COOKIE).isSecure()).isTrue();
		services.give(API + "view", FakeAnswers.shape("partner-view"));
		assertThat(body(partner.get("/mitra"))).contains("/mitra/tanda-tangan")
			.doesNotContain(partner.cookie(PROOF_COOKIE).getValue());
		Stranger owner = new Stranger(anybody());
		owner.send("/mitra/buka", "tautan", TOKEN).expectStatus().isSeeOther();
		assertThat(body(owner.get("/mitra"))).contains("name=\"code\"").doesNotContain("/mitra/tanda-tangan");
		services.give(API + "view", FakeAnswers.shape("partner-view")
			.replace("\"contactKind\": \"TELEPHONE\", \"proved\": true", "\"contactKind\": null, \"proved\": false"));
		assertThat(body(partner.get("/mitra"))).contains("Minta Keripik Bu Rini menuliskannya")
			.doesNotContain("/mitra/tanda-tangan", "name=\"code\"");
	}

	@Test
	void it_answers_with_other_terms_and_what_is_missing_is_told_before_anything_is_sent() {
		Stranger partner = opened();
		assertThat(body(partner.get("/mitra/tawar"))).contains("value=\"3000000\"", "value=\"10\"");
		int before = services.sent().size();
		String told = body(partner
			.send("/mitra/tawar", "kunci", "k", "value", "tiga juta", "shareBasisPoints", "120", "specification",
					"Keripik")
			.expectStatus()
			.isEqualTo(422));
		assertThat(told).contains("href=\"#payment\"", "href=\"#value\"", "href=\"#shareBasisPoints\"",
				"value=\"tiga juta\"");
		assertThat(services.sent().stream().skip(before)).noneMatch((one) -> one.request().endsWith("counter"));
		assertThat(body(partner
			.send("/mitra/tawar", "kunci", "k", "value", "2.500.000", "shareBasisPoints", "12,5", "specification",
					"Keripik", "legality", "P-IRT", "payment", "Tunai", "delivery", "Antar", "returns", "Rusak",
					"cancellation", "14 hari", "choiceOfLaw", "Indonesia")
			.expectStatus()
			.isOk())).contains("Tawaran Anda terkirim");
		assertThat(services.last().body()).contains("\"value\":2500000", "\"shareBasisPoints\":1250");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "https://sentra.example/mitra", "<script>alert(1)</script>", TOKEN })
	void a_link_that_is_wrong_used_or_too_old_is_one_plain_page_with_its_code(String typed) {
		services.refuse(API + "view", 404, "link-not-good", "Tautan ini tidak berlaku.");
		String page = body(new Stranger(anybody()).send("/mitra/buka", "tautan", typed).expectStatus().isNotFound());
		assertThat(page).contains("Tautan tidak berlaku", "link-not-good").doesNotContain("<script>alert");
	}

	@Test
	void another_link_is_opened_whatever_page_of_an_earlier_one_is_there() {
		Stranger partner = new Stranger(anybody());
		partner.send("/mitra/buka", "tautan", TOKEN).expectStatus().isSeeOther();
		assertThat(body(partner.get("/mitra"))).contains("data-link");
		assertThat(body(partner.get("/mitra/tawar"))).contains("data-link");
		services.refuse(API + "view", 404, "link-not-good", "Tautan ini tidak berlaku.");
		assertThat(body(partner.get("/mitra").expectStatus().isNotFound())).contains("data-link");
	}

	@Test
	void without_the_csrf_token_nothing_is_done_and_without_a_link_there_is_nothing_to_do() {
		anybody().post().uri("/mitra/tanda-tangan").cookie(COOKIE, TOKEN).exchange().expectStatus().isForbidden();
		assertThat(services.sent()).isEmpty();
		Stranger nobody = new Stranger(anybody());
		nobody.send("/mitra/tanda-tangan", "hash", HASH, "kunci", "k").expectStatus().isNotFound();
		nobody.get("/mitra/tawar").expectStatus().isNotFound();
		assertThat(body(nobody.get("/mitra?lang=en"))).contains("Open the link you were sent");
	}

	@Test
	void a_used_link_is_forgotten_and_a_service_that_is_away_is_not_a_used_link() {
		Stranger partner = opened();
		services.away("bazaar");
		assertThat(body(partner.get("/mitra").expectStatus().isEqualTo(503))).doesNotContain("link-not-good");
		services.refuse(API + "view", 404, "link-not-good", "Tautan ini tidak berlaku.");
		partner.send("/mitra/selesai").expectStatus().isSeeOther();
		assertThat(partner.cookie(COOKIE).getMaxAge()).isZero();
	}

	@Test
	void other_terms_than_those_of_a_partner_are_never_its_own() {
		services.give(API + "view",
				FakeAnswers.shape("partner-view").replace("\"proposedBy\": \"SME\"", "\"proposedBy\": \"PARTNER\""));
		Stranger partner = opened();
		partner.send("/mitra/kode", "code", "4821 3907").expectStatus().isSeeOther();
		assertThat(body(partner.get("/mitra"))).contains("Tanda tangani").doesNotContain("href=\"/mitra/tawar\"");
	}

	private Stranger opened() {
		Stranger partner = new Stranger(anybody());
		partner.send("/mitra/buka", "tautan", TOKEN).expectStatus().isSeeOther();
		assertThat(partner.cookie(COOKIE).getValue()).isEqualTo(TOKEN);
		return partner;
	}

}
