package id.sentra.gateway.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sentra.gateway.support.FakeAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.sentra.gateway.support.FakeRoutes.CLUSTER;
import static id.sentra.gateway.support.FakeRoutes.OWN_SME;
import static id.sentra.gateway.support.FakeRoutes.SECOND_SME;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Owners who register, officers who tell doubles apart and look after clusters,
 * administrators of accounts.
 */
class PeopleJourneyTests extends BrowserPages {

	private static final String PASSWORD = "lampu sungai beton kucing";

	private static int number;

	@Autowired
	private DatabaseClient database;

	@ParameterizedTest
	@CsvSource({ "360, true", "360, false", "1280, true" })
	void an_owner_registers_on_his_own(int width, boolean script) {
		this.database.sql("update account set sme_id = null where sme_id = cast('" + OWN_SME + "' as uuid)")
			.then()
			.block();
		Page page = open(width, script);
		page.navigate(url("/masuk"));
		page.locator("a[href='/daftar']").click();
		looked(page, "register-start", width, script);
		page.locator("a.primary").click();
		this.expected.add("422");
		page.locator("#username").fill("rini.keripik" + ++number);
		page.locator("#password").fill("keripik1234");
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).containsText("mudah ditebak");
		looked(page, "register-account-refused", width, script);
		page.locator("#password").fill(PASSWORD);
		page.locator("button.primary").click();
		looked(page, "register-tasks", width, script);
		page.locator("button.primary").click();
		answer(page, "ownerName", "Rini Astuti");
		answer(page, "nik", "217201");
		assertThat(page.locator("#nik-wrong")).containsText("16 angka");
		looked(page, "register-nik-refused", width, script);
		answer(page, "nik", "2172014107800001");
		answer(page, "phone", "0812-3456-7890");
		looked(page, "register-tasks-half", width, script);
		page.locator("button.primary").click();
		answer(page, "businessName", "Keripik Bu Rini");
		if (script) {
			comesBack(page);
		}
		answer(page, "product", "Keripik pisang");
		looked(page, "register-regency", width, script);
		page.locator("#regency").selectOption("21.72");
		page.locator("button.primary").click();
		page.locator("#regionCode").selectOption("21.72.01");
		page.locator("button.primary").click();
		answer(page, "street", "Jalan Merdeka 1");
		answer(page, "yearlySales", "60.000.000");
		if (script) {
			page.locator("button.primary").click();
			answer(page, "nik", "2172014107800001");
		}
		assertThat(page.locator("h1")).hasText("Periksa jawaban Anda");
		looked(page, "register-check", width, script);
		page.locator("#consent").check();
		page.locator("button.primary").click();
		assertThat(page.locator("h1")).hasText("Pendaftaran terkirim");
		looked(page, "register-done", width, script);
		page.locator("a.primary").click();
		assertThat(page.locator(".next-step")).containsText("sedang diperiksa dinas");
		assertThat(services.answers().sent()).hasSize(1);
	}

	/** Cut off and back again: what was answered is there, but the identity number. */
	private void comesBack(Page page) {
		page.navigate(url("/daftar"));
		assertThat((String) page.evaluate("JSON.stringify(localStorage)")).contains("Keripik Bu Rini")
			.doesNotContain("2172014107800001", PASSWORD);
		Locator again = page.locator("button[name=ke][value=businessName]");
		Locator next = page.locator("button[name=ke][value=product]").or(again);
		assertThat(next).isVisible();
		boolean askedAgain = again.isVisible();
		next.click();
		if (askedAgain) {
			assertThat(page.locator("#businessName")).isVisible();
			assertThat(page.locator("input[name=phone]")).hasValue("0812-3456-7890");
			answer(page, "businessName", "Keripik Bu Rini");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_officer_searches_compares_and_merges_doubles(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/umkm"));
		page.locator("main a[href='/umkm/ganda']").click();
		check(page, "doubles", width);
		services.answers()
			.give("POST /api/registry/doubles/search", "{\"searched\":12,\"found\":1,\"more\":false,\"left\":0}");
		page.locator("form[action='/umkm/ganda/cari'] button").click();
		assertThat(page.locator(".progress label")).containsText("0 lagi");
		check(page, "doubles-searched", width);
		page.locator("a.primary").click();
		page.locator("[data-list] [data-row] th a").first().click();
		check(page, "pair", width);
		services.answers().give("POST /api/registry/smes/" + SECOND_SME + "/merge", "{}");
		page.keyboard().press("1");
		assertThat(page.locator("input[name=simpan][value='" + SME + "']")).isChecked();
		page.locator("[data-keys-switch]").click();
		page.keyboard().press("2");
		assertThat(page.locator("input[name=simpan][value='" + SME + "']")).isChecked();
		page.locator("[data-keys-switch]").click();
		page.keyboard().press("Control+2");
		assertThat(page.locator("input[name=simpan][value='" + SME + "']")).isChecked();
		page.locator("button.danger").click();
		assertThat(page.locator(".notice.good")).containsText("Digabungkan");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_officer_forms_a_cluster_and_assesses_it(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/umkm/sentra"));
		check(page, "clusters", width);
		page.locator("a.primary").click();
		page.locator("#name").fill("Sentra Keripik Kampung Bugis");
		page.locator("#product").fill("Keripik");
		page.locator("#regionCode").selectOption("21.72.01");
		check(page, "cluster-new", width);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Sentra dibentuk");
		page.locator("#cari").fill("keripik");
		page.locator("form[role=search] button").click();
		check(page, "cluster-join", width);
		page.locator("form[action$='/anggota'] button").first().click();
		assertThat(page.locator(".notice.good")).containsText("Anggota ditambahkan");
		services.answers()
			.give("GET /api/registry/clusters/" + CLUSTER, FakeAnswers.shape("cluster").replace("\"ACTIVE\"", "null"));
		page.navigate(url("/umkm/sentra/" + CLUSTER));
		page.locator("a.primary").click();
		page.locator("input[value=BETTER_TECHNOLOGY]").check();
		check(page, "cluster-assess", width);
		services.answers().give("GET /api/registry/clusters/" + CLUSTER, FakeAnswers.shape("cluster"));
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Penilaian disimpan");
		check(page, "cluster", width);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_administrator_looks_through_security_events_and_ends_a_session(int width) {
		signedIn(width, true, "admin", "Admin Pusat");
		Page admin = signedIn(width, true, "admin", "Admin Pusat");
		admin.navigate(url("/akun"));
		admin.locator("main a[href='/keamanan']").click();
		assertThat(admin.locator("h1")).containsText("Kejadian keamanan");
		admin.locator("#jenis").selectOption("SIGNED_IN");
		admin.locator("#akun").fill("admin");
		admin.locator("form[role=search] button").click();
		check(admin, "security-events", width);
		admin.navigate(url("/sandi"));
		admin.locator("main a[href='/sesi']").click();
		check(admin, "sessions", width);
		admin.locator("tbody form[action$='/akhiri'] button").first().click();
		assertThat(admin.locator(".notice.good")).containsText("sudah diakhiri");
		assertThat(admin.locator("tbody tr").first()).containsText("Perangkat ini");
	}

	@Test
	void these_pages_are_light() {
		for (String path : List.of("/daftar", "/daftar/akun")) {
			assertThat(weight(360, "{}", path)).as("bytes of " + path).isBetween(3_000L, 60L * 1024);
		}
		String session = signedIn(1280, true).context().storageState();
		for (String path : List.of("/umkm/ganda", "/umkm/ganda/" + SME + "/" + SECOND_SME, "/umkm/sentra/" + CLUSTER)) {
			assertThat(weight(1280, session, path)).as("bytes of " + path).isBetween(3_000L, 150L * 1024);
		}
	}

	private static void answer(Page page, String field, String text) {
		page.locator("#" + field).fill(text);
		page.locator("button.primary").click();
	}

	/** Accessibility is checked by a script; without one a page is only looked at. */
	private static void looked(Page page, String name, int width, boolean script) {
		if (script) {
			check(page, name, width);
		}
	}

}
