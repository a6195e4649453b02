package id.sentra.gateway.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import id.sentra.gateway.support.FakeAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

/** An owner on a cheap phone: status, loan, stall, training, agreement. */
class OwnerJourneyTests extends BrowserPages {

	private static final int PHONE = 360;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void a_loan_is_applied_for_with_and_without_javascript(boolean script) {
		Page page = owner(PHONE, script);
		looked(page, "owner-home", script);
		page.navigate(url("/saya/pembiayaan/ajukan"));
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).containsText("Jawab dulu pertanyaan ini");
		page.locator("input[value=DANA-BERGULIR]").check();
		looked(page, "owner-apply-programme", script);
		page.locator("button.primary").click();
		page.locator("input[value=WORKING_CAPITAL]").check();
		page.locator("button.primary").click();
		page.locator("#amount").fill("10.000.000");
		looked(page, "owner-apply-amount", script);
		page.locator("button.primary").click();
		page.locator("#termMonths").fill("12");
		page.locator("button.primary").click();
		assertThat(page.locator("h1")).hasText("Periksa jawaban Anda");
		looked(page, "owner-apply-check", script);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Pengajuan terkirim");
		looked(page, "owner-application", script);
		assertThat(services.answers().sent()).hasSize(1);
	}

	@Test
	void a_stall_is_wished_for_taken_and_its_sales_are_reported() {
		services.answers()
			.give("GET /api/bazaar/bazaars", FakeAnswers.shape("bazaars").replace("APPLICATIONS_CLOSED", "ANNOUNCED"));
		services.answers().give("GET /api/bazaar/applications", "{\"items\":[],\"next\":null}");
		Page page = owner(PHONE, true);
		page.navigate(url("/saya/lapak"));
		check(page, "owner-stalls", PHONE);
		page.locator("a[href='/saya/lapak/bazar/" + BAZAAR + "']").click();
		page.locator("input[value=Makanan]").check();
		page.locator("button.primary").click();
		page.locator("#wish1").selectOption("A-1-02");
		check(page, "owner-wishes", PHONE);
		page.locator("button.primary").click();
		check(page, "owner-wish-check", PHONE);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("terkirim");
		check(page, "owner-stall", PHONE);
		page.locator("button.primary").click();
		services.answers()
			.give("GET /api/bazaar/applications/" + STALL_APPLICATION,
					FakeAnswers.shape("stall-application").replace("ALLOCATED", "ACCEPTED"));
		page.navigate(url("/saya/lapak/" + STALL_APPLICATION));
		check(page, "owner-sales", PHONE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void trainings_loans_and_agreements_are_read_and_signed(int width) {
		Page page = owner(width, true);
		page.navigate(url("/saya/pelatihan"));
		check(page, "owner-training", width);
		page.navigate(url("/saya/pembiayaan"));
		check(page, "owner-financing", width);
		page.navigate(url("/saya/pembiayaan/pinjaman/" + LOAN));
		check(page, "owner-loan", width);
		page.navigate(url("/saya/usaha"));
		check(page, "owner-business", width);
		page.navigate(url("/saya/kesepakatan"));
		check(page, "owner-agreements", width);
		page.locator("tbody a").first().click();
		check(page, "owner-agreement", width);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("tandatangani");
		if (width == PHONE) {
			page.locator(".menu-open").click();
			assertThat(page.locator("#menu a")).hasCount(6);
			check(page, "owner-menu", width);
		}
	}

	@Test
	void a_visitor_works_out_a_loan_and_checks_a_certificate() {
		Page page = open(PHONE, true);
		page.navigate(url("/simulasi"));
		page.locator("#amount").fill("10.000.000");
		page.locator("button.primary").click();
		page.locator("main summary").click();
		check(page, "quote", PHONE);
		page.navigate(url("/sertifikat/2172-2026-000123?code=K7QX-2M4P"));
		check(page, "certificate", PHONE);
	}

	@Test
	void pages_of_owners_are_light() {
		String session = owner(PHONE, true).context().storageState();
		for (String path : List.of("/saya", "/saya/pembiayaan/ajukan", "/saya/pembiayaan/" + APPLICATION,
				"/saya/lapak/" + STALL_APPLICATION, "/saya/lapak/bazar/" + BAZAAR, "/saya/pelatihan",
				"/saya/kesepakatan/" + AGREEMENT)) {
			assertThat(weight(PHONE, session, path)).as("bytes of " + path).isBetween(3_000L, 60L * 1024);
		}
	}

	private Page owner(int width, boolean script) {
		return signedIn(width, script, "pemilik", "Rini Astuti");
	}

	/** Accessibility is checked by a script; without one a page is only looked at. */
	private static void looked(Page page, String name, boolean script) {
		if (script) {
			check(page, name, PHONE);
		}
	}

}
