package id.sentra.gateway.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sentra.gateway.support.FakeAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.TAKE_OVER;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people take a loan over and pay credit back; others look at arrears and budgets.
 */
class FinancingJourneyTests extends BrowserPages {

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void one_copies_the_old_books_and_another_takes_the_loan_over(int width) {
		Page maker = signedIn(width, true, "pengusul", "Pengusul Kredit");
		maker.navigate(url("/pembiayaan/alihan"));
		check(maker, "take-overs", width);
		maker.locator("a.primary").click();
		maker.locator("#cari").fill("keripik");
		maker.locator("form[role=search] button").click();
		check(maker, "take-over-whose", width);
		maker.locator(".choices a.button").first().click();
		maker.locator("#oldNumber").fill("17/DB/2025");
		maker.locator("#principal").fill("12.000.000");
		this.expected.add("422");
		services.answers().refuseField("POST /api/financing/take-overs", "termMonths", "Wajib diisi.");
		maker.locator("button.primary").click();
		assertThat(maker.locator("[data-focus]")).isFocused();
		assertThat(maker.locator("#principal")).hasValue("12.000.000");
		check(maker, "take-over-refused", width);
		services.answers().give("POST /api/financing/take-overs", FakeAnswers.shape("take-over"));
		maker.locator("#termMonths").fill("24");
		maker.locator("button.primary").click();
		assertThat(maker.locator(".notice.good")).containsText("Orang lain yang menyetujuinya");
		check(maker, "take-over-proposed", width);
		Page approver = signedIn(width, true, "penyetuju", "Penyetuju Kredit");
		approver.navigate(url("/pembiayaan"));
		check(approver, "financing-approver-tasks", width);
		approver.locator("a[href='/pembiayaan/alihan/" + TAKE_OVER + "']").click();
		check(approver, "take-over", width);
		services.answers()
			.give("POST /api/financing/take-overs/" + TAKE_OVER + "/approve",
					FakeAnswers.shape("take-over").replace("PROPOSED", "APPROVED"));
		approver.locator(".decide button.primary").click();
		assertThat(approver.locator(".notice.good")).containsText("berjalan di sini");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void one_proposes_a_refund_and_another_approves_it(int width) {
		services.answers()
			.give("GET /api/financing/loans/" + LOAN,
					FakeAnswers.shape("loan").replace("\"credit\": 0", "\"credit\": 250000"));
		Page maker = signedIn(width, true, "pengusul", "Pengusul Kredit");
		maker.navigate(url("/pembiayaan/pinjaman/" + LOAN));
		check(maker, "loan-credit", width);
		maker.locator("form[action$='/pengembalian'] button").click();
		assertThat(maker.locator(".notice.good")).containsText("Orang lain yang menyetujuinya");
		services.answers()
			.give("GET /api/financing/refunds", "{\"items\":[" + FakeAnswers.shape("refund") + "],\"next\":null}");
		Page approver = signedIn(width, true, "penyetuju", "Penyetuju Kredit");
		approver.navigate(url("/pembiayaan/pinjaman/" + LOAN));
		approver.locator("#refundReference").fill("TRF-20261121-9");
		approver.locator("#refundedOn").fill("2026-11-21");
		check(approver, "refund-approve", width);
		approver.locator("form[action$='/setujui'] button.primary").click();
		assertThat(approver.locator(".notice.good")).containsText("disetujui");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void arrears_are_filtered_and_a_budget_is_changed(int width) {
		services.answers()
			.give("GET /api/financing/arrears",
					FakeAnswers.shape("loans")
						.replace("\"daysPastDue\": 0", "\"daysPastDue\": 100")
						.replace("\"collectability\": 1", "\"collectability\": 3"));
		Page officer = signedIn(width, true);
		officer.navigate(url("/pembiayaan/tunggakan"));
		officer.locator("#kolektibilitas").selectOption("3");
		officer.locator(".filter button").click();
		assertThat(officer.url()).contains("kolektibilitas=3");
		assertThat(officer.locator("tbody a")).hasCount(1);
		assertThat(officer.locator("tfoot")).containsText("Rp103.750.000");
		check(officer, "arrears", width);
		Page admin = signedIn(width, true, "admin", "Admin Pusat");
		admin.navigate(url("/pembiayaan/anggaran"));
		check(admin, "budgets", width);
		admin.locator("tbody a").first().click();
		admin.locator("#legalBasis").fill("SK Wali Kota 20/2026");
		admin.locator("#decidedOn").fill("2026-11-20");
		check(admin, "budget", width);
		admin.locator(".decide button.primary").click();
		assertThat(admin.locator(".notice.good")).containsText("tersimpan");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_owner_reads_the_schedule_without_moving_it_sideways(int width) {
		Page page = signedIn(width, true, "pemilik", "Rini Astuti");
		page.navigate(url("/saya/pembiayaan/pinjaman/" + LOAN));
		Locator schedule = page.locator(".rows");
		assertThat((Boolean) schedule.evaluate("each => each.scrollWidth <= each.clientWidth")).isTrue();
		assertThat(schedule).containsText("15 Desember 2026");
		check(page, "owner-schedule", width);
	}

}
