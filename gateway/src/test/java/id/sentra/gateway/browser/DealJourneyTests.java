package id.sentra.gateway.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import id.sentra.gateway.support.FakeAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

/** An owner and a shop come to an agreement; an organiser plans a bazaar. */
class DealJourneyTests extends BrowserPages {

	private static final int PHONE = 360;

	private static final String UNSIGNED = FakeAnswers.shape("agreement").replace("\"2026-11-18T02:00:00Z\"", "null");

	private static final String TOKEN = "kQ3vT9wZ8xY7uS6rP5oN4mL3kJ2iH1gF0eD-cB_aZ9y";

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_owner_proposes_sends_the_link_and_keeps_the_book(int width) {
		Page page = owner(width, true);
		page.navigate(url("/saya/kesepakatan"));
		page.locator("a.primary").click();
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).isFocused();
		check(page, "propose-partner-refused", width);
		this.expected.add("422");
		propose(page);
		check(page, "propose-check", width);
		services.answers().give("GET /api/bazaar/agreements/" + AGREEMENT, UNSIGNED);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good").first()).containsText("Usulan tersimpan");
		page.locator(".changes summary").last().click();
		check(page, "owner-agreement-open", width);
		page.locator("form[action$='/tautan'] button").click();
		assertThat(page.locator("#address")).hasValue(Pattern.compile(".*/mitra#" + TOKEN));
		check(page, "partner-link", width);
		page.navigate(url("/saya/kesepakatan/" + AGREEMENT + "/tawar"));
		check(page, "owner-counter", width);
		services.answers()
			.give("GET /api/bazaar/agreements/" + AGREEMENT,
					FakeAnswers.shape("agreement").replace("PROPOSED", "SIGNED"));
		page.navigate(url("/saya/kesepakatan/" + AGREEMENT));
		page.locator("summary:has-text('Catat barang terjual')").click();
		page.locator("#day-terjual").fill("2026-11-20");
		page.locator("#product-terjual").fill("Keripik pisang 250 g");
		page.locator("#quantity-terjual").fill("4");
		page.locator("#amount-terjual").fill("80.000");
		check(page, "owner-book", width);
		page.locator("form[action$='/terjual'] button").click();
		assertThat(page.locator(".notice.good").first()).containsText("Penjualan tercatat");
	}

	@Test
	void a_proposal_is_made_without_javascript() {
		Page page = owner(PHONE, false);
		page.navigate(url("/saya/kesepakatan/baru"));
		propose(page);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good").first()).containsText("Usulan tersimpan");
		assertThat(services.answers().sent()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void a_partner_opens_its_link_answers_or_signs_and_no_address_keeps_the_token(int width) {
		Page page = open(width, true);
		page.navigate(url("/mitra#" + TOKEN));
		assertThat(page.locator("h1")).containsText("Usulan dari Keripik Bu Rini");
		assertThat(page.url()).isEqualTo(url("/mitra"));
		check(page, "partner", width);
		page.locator("a[href='/mitra/tawar']").click();
		page.locator("#value").fill("");
		this.expected.add("422");
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).isFocused();
		check(page, "partner-counter-refused", width);
		page.navigate(url("/mitra"));
		provesItself(page);
		check(page, "partner-proved", width);
		page.locator("form[action='/mitra/tanda-tangan'] button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Kedua pihak sudah menandatangani");
		check(page, "partner-done", width);
		services.answers()
			.refuse("POST /api/bazaar/public/agreements/view", 404, "link-not-good", "Tautan tidak berlaku.");
		this.expected.add("404");
		page.navigate(url("/mitra"));
		assertThat(page.locator("main")).containsText("link-not-good");
		check(page, "partner-gone", width);
	}

	@Test
	void a_partner_without_javascript_pastes_the_link() {
		Page page = open(PHONE, false);
		page.navigate(url("/mitra#" + TOKEN));
		page.locator("#tautan").fill("https://sentra.example/mitra#" + TOKEN);
		page.locator("button.primary").click();
		provesItself(page);
		page.locator("form[action='/mitra/tanda-tangan'] button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Kedua pihak");
	}

	/** The partner types the code that was sent to it. */
	private static void provesItself(Page page) {
		page.locator("#code").fill("4821 3907");
		page.locator("form[action='/mitra/kode'] button.primary").click();
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_organiser_copies_a_bazaar_sees_its_layout_and_is_told_what_is_wrong(int width) {
		Page page = signedIn(width, true, "penyelenggara", "Panitia Bazar");
		page.navigate(url("/bazar/baru"));
		page.locator("form[method=get] button").click();
		assertThat(page.locator("#name")).hasValue("Bazar Ramadan Bintan");
		page.locator("button[name=tambah][value=rows]").click();
		page.locator("#zona-3").fill("B");
		page.locator("#lapak-3").fill("lima");
		page.locator("button[name=lihat]").click();
		this.expected.add("422");
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).isFocused();
		assertThat(page).hasTitle(Pattern.compile("^Kesalahan:.*"));
		check(page, "bazaar-plan-refused", width);
		page.locator("#lapak-3").fill("5");
		page.locator("button[name=lihat]").click();
		assertThat(page.locator(".stall").last()).containsText("B-1-05");
		check(page, "bazaar-plan-drawn", width);
		page.locator("#startsOn").fill("2027-12-18");
		page.locator("#endsOn").fill("2027-12-20");
		page.locator("#applyUntil").fill("2027-12-01");
		page.locator("#venueName").press("Enter");
		assertThat(page.locator(".notice.good")).containsText("Bazar direncanakan");
		assertThat(services.answers().sent()).hasSize(1);
		page.navigate(url("/bazar/" + BAZAAR + "/perkiraan"));
		check(page, "bazaar-preview-lines", width);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_officer_keeps_the_catalogue_and_revokes_a_certificate(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/pelatihan/katalog/kursus"));
		check(page, "catalogue", width);
		page.navigate(url("/pelatihan/katalog/kursus/FOTO-1"));
		page.locator("main summary").click();
		check(page, "catalogue-course", width);
		page.navigate(url("/pelatihan/katalog/tempat/" + VENUE));
		check(page, "catalogue-venue", width);
		page.navigate(url("/pelatihan/0198b1f0-0000-7000-8000-00000000b001"));
		page.locator("details.revoke summary").click();
		check(page, "certificate-revoke", width);
		page.locator("details.revoke input[name=note]").fill("Nilai tertukar");
		page.locator("details.revoke button").click();
		assertThat(page.locator(".notice.good")).containsText("dicabut");
	}

	@Test
	void pages_of_owners_and_partners_are_light() {
		String owner = owner(PHONE, true).context().storageState();
		services.answers()
			.give("GET /api/bazaar/agreements/" + AGREEMENT,
					FakeAnswers.shape("agreement").replace("PROPOSED", "SIGNED"));
		for (String path : List.of("/saya/kesepakatan/" + AGREEMENT, "/saya/kesepakatan/baru",
				"/saya/kesepakatan/" + AGREEMENT + "/tawar")) {
			assertThat(weight(PHONE, owner, path)).as("bytes of " + path).isBetween(3_000L, 60L * 1024);
		}
		Page partner = open(PHONE, true);
		partner.navigate(url("/mitra#" + TOKEN));
		assertThat(partner.locator("h1")).containsText("Usulan dari");
		assertThat(weight(PHONE, partner.context().storageState(), "/mitra")).as("bytes for a partner")
			.isBetween(3_000L, 60L * 1024);
		String organiser = signedIn(1280, true, "penyelenggara", "").context().storageState();
		assertThat(weight(1280, organiser, "/bazar/baru?seperti=" + BAZAAR)).as("bytes of a plan")
			.isBetween(3_000L, 150L * 1024);
	}

	private static void propose(Page page) {
		page.locator("#partnerName").fill("Toko Oleh-oleh Penyengat");
		page.locator("input[value=CONSIGNMENT]").check();
		page.locator("input[value=WHATSAPP]").check();
		page.locator("button.primary").click();
		page.locator("#specification").fill("Keripik pisang 250 g, 100 bungkus sebulan");
		page.locator("#legality").fill("P-IRT 2062172010001-29");
		page.locator("#value").fill("2.500.000");
		page.locator("#shareBasisPoints").fill("12,5");
		page.locator("button.primary").click();
		for (String field : List.of("payment", "delivery", "returns", "cancellation", "choiceOfLaw")) {
			page.locator("#" + field).fill("Seperti yang dibicarakan");
		}
		page.locator("button.primary").click();
		assertThat(page.locator("h1")).hasText("Periksa usulan Anda");
	}

	private Page owner(int width, boolean script) {
		return signedIn(width, script, "pemilik", "Rini Astuti");
	}

}
