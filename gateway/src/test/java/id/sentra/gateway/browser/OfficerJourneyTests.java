package id.sentra.gateway.browser;

import java.time.YearMonth;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import id.sentra.gateway.support.FakeAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

/** A day of the people of the dinas, on a desktop and on a phone. */
class OfficerJourneyTests extends BrowserPages {

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_officer_verifies_an_sme_and_enrols_one(int width) {
		Page page = signedIn(width, true);
		check(page, "officer-home", width);
		page.locator("a.card[href='/umkm?status=REGISTERED']").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.keyboard().press("/");
		assertThat(page.locator("#q")).isFocused();
		check(page, "sme-list", width);
		page.locator("tbody a").first().click();
		check(page, "sme", width);
		services.answers()
			.give("POST /api/registry/smes/" + SME + "/verify",
					FakeAnswers.shape("sme").replace("REGISTERED", "VERIFIED"));
		page.locator(".decide button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("sudah terverifikasi");
		page.navigate(url("/umkm"));
		page.locator("input[name=umkm]").first().check();
		page.locator("button.primary").click();
		check(page, "sme-verified", width);
		page.navigate(url("/pelatihan?bulan=" + YearMonth.from(FakeAnswers.FUTURE)));
		check(page, "training-calendar", width);
		page.locator("a.event").click();
		page.locator("#cari").fill("keripik");
		page.locator("form[role=search] button").click();
		check(page, "training-session", width);
		page.locator("button[name=umkm]").first().click();
		assertThat(page.locator(".notice.good")).containsText("Kursi sudah disediakan");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void a_session_is_planned_refused_and_its_sheet_filled_in(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/pelatihan/baru"));
		page.locator("#title").fill("Foto untuk pemula");
		page.locator("#capacity").fill("90");
		this.expected.add("422");
		services.answers().refuseField("POST /api/training/sessions", "capacity", "Kursi melebihi tempat.");
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).isFocused();
		assertThat(page).hasTitle(Pattern.compile("^Kesalahan:.*"));
		assertThat(page.locator("#title")).hasValue("Foto untuk pemula");
		check(page, "training-schedule-refused", width);
		services.answers()
			.give("GET /api/training/sessions/" + SESSION,
					FakeAnswers.shape("session").replace(FakeAnswers.FUTURE.toString(), "2026-01-05"));
		services.answers().give("GET /api/training/certificates", "{\"items\":[],\"next\":null}");
		page.navigate(url("/pelatihan/" + SESSION));
		page.locator("label.tick").first().click();
		page.locator("input.score").first().fill("40");
		check(page, "training-sheet", width);
		page.locator("#lembar button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("tersimpan");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void one_proposes_another_approves_and_money_is_recorded(int width) {
		Page maker = signedIn(width, true, "pengusul", "Pengusul Kredit");
		maker.navigate(url("/pembiayaan"));
		check(maker, "financing-tasks", width);
		maker.locator("text=Keripik Bu Rini").first().click();
		check(maker, "financing-application", width);
		maker.locator("#amount").fill("9.000.000");
		maker.locator(".decide button.primary").click();
		assertThat(maker.locator(".notice.good")).containsText("pemberi persetujuan");
		services.answers()
			.give("GET /api/financing/applications/" + APPLICATION, FakeAnswers.shape("application-proposed"));
		Page approver = signedIn(width, true, "penyetuju", "Penyetuju Kredit");
		approver.navigate(url("/pembiayaan/pengajuan/" + APPLICATION));
		check(approver, "financing-approve", width);
		services.answers()
			.give("POST /api/financing/applications/" + APPLICATION + "/approve",
					FakeAnswers.shape("application-proposed").replace("PROPOSED", "APPROVED"));
		approver.locator(".decide button.primary").click();
		assertThat(approver.locator(".notice.good")).containsText("disetujui");
		maker.navigate(url("/pembiayaan/daftar?status=DISBURSED"));
		check(maker, "financing-loans", width);
		this.expected.add("409");
		maker.navigate(url("/pembiayaan/pinjaman/" + LOAN));
		services.answers()
			.refuse("POST /api/financing/loans/" + LOAN + "/payments", 409, "taken", "Nomor bukti ini sudah dicatat.");
		maker.locator("#amount").fill("772.500");
		maker.locator("#bankReference").fill("BRK-20261120-1");
		maker.locator(".decide button.primary").click();
		assertThat(maker.locator("#amount")).hasValue("772.500");
		check(maker, "financing-loan-refused", width);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_organiser_previews_allocates_and_publishes_for_everybody(int width) {
		String bazaar = "GET /api/bazaar/bazaars/" + BAZAAR;
		services.answers().give(bazaar, FakeAnswers.shape("bazaar").replace("APPLICATIONS_CLOSED", "ANNOUNCED"));
		Page page = signedIn(width, true, "penyelenggara", "Panitia Bazar");
		page.navigate(url("/bazar"));
		check(page, "bazaar-list", width);
		page.locator("a.primary").click();
		check(page, "bazaar-plan", width);
		page.goBack();
		page.locator("tbody a").first().click();
		page.locator("button[formaction]").click();
		check(page, "bazaar-preview", width);
		services.answers().give(bazaar, FakeAnswers.shape("bazaar"));
		page.navigate(url("/bazar/" + BAZAAR));
		page.locator(".decide button.primary").click();
		services.answers().give(bazaar, FakeAnswers.shape("bazaar").replace("APPLICATIONS_CLOSED", "ALLOCATED"));
		page.navigate(url("/bazar/" + BAZAAR));
		check(page, "bazaar-allocated", width);
		page.locator(".decide button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Hasil diumumkan");
		Page anybody = open(width, true);
		anybody.navigate(url("/hasil-bazar/" + BAZAAR));
		anybody.locator("main summary").click();
		check(anybody, "bazaar-result", width);
	}

	@ParameterizedTest
	@CsvSource({ "petugas, / /umkm /umkm/" + SME + " /pelatihan/" + SESSION,
			"pengusul, /pembiayaan /pembiayaan/pinjaman/" + LOAN, "penyelenggara, /bazar/" + BAZAAR })
	void pages_of_officers_are_light(String username, String paths) {
		String session = signedIn(1280, true, username, "").context().storageState();
		for (String path : paths.split(" ")) {
			assertThat(weight(1280, session, path)).as("bytes of " + path).isBetween(3_000L, 150L * 1024);
		}
	}

}
