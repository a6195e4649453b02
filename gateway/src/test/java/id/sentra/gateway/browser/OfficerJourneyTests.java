package id.sentra.gateway.browser;

import java.time.YearMonth;

import com.microsoft.playwright.Page;
import id.sentra.gateway.support.FakeAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
	@CsvSource({ "petugas, / /umkm /umkm/" + SME + " /pelatihan/" + SESSION,
			"pengusul, /pembiayaan /pembiayaan/pinjaman/" + LOAN, "penyelenggara, /bazar/" + BAZAAR })
	void pages_of_officers_are_light(String username, String paths) {
		String session = signedIn(1280, true, username, "").context().storageState();
		for (String path : paths.split(" ")) {
			assertThat(weight(1280, session, path)).as("bytes of " + path).isBetween(3_000L, 150L * 1024);
		}
	}

}
