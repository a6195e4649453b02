package id.sentra.gateway.browser;

import java.util.List;

import com.microsoft.playwright.Page;
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

	@Test
	void a_loan_is_applied_for_without_javascript() {
		Page page = owner(PHONE, false);
		page.navigate(url("/saya/pembiayaan/ajukan"));
		page.locator("button.primary").click();
		assertThat(page.locator("[data-focus]")).containsText("Jawab dulu pertanyaan ini");
		page.locator("input[value=DANA-BERGULIR]").check();
		page.locator("button.primary").click();
		page.locator("input[value=WORKING_CAPITAL]").check();
		page.locator("button.primary").click();
		page.locator("#amount").fill("10.000.000");
		page.locator("button.primary").click();
		page.locator("#termMonths").fill("12");
		page.locator("button.primary").click();
		assertThat(page.locator("h1")).hasText("Periksa jawaban Anda");
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Pengajuan terkirim");
		assertThat(services.answers().sent()).hasSize(1);
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
			assertThat(page.locator("#menu a")).hasCount(8);
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

}
