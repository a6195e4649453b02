package id.sentra.gateway.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.sentra.gateway.support.FakeRoutes.MENTORING;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

/** A mentor on the way with a phone, the officer who gave the SME, and its owner. */
class MentorJourneyTests extends BrowserPages {

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void a_visit_typed_without_signal_is_there_again_and_is_sent_once(int width) {
		Page page = signedIn(width, true, "pendamping", "Sari Wulandari");
		check(page, "mentor-home", width);
		page.locator("a.card[href='/pendampingan/" + MENTORING + "']").click();
		check(page, "mentoring", width);
		page.locator("a.primary").click();
		page.locator("#startedAt").fill("09:30");
		page.locator("#done").fill("Foto produk di meja dekat jendela");
		page.locator("input[name=goal-2]").check();
		page.navigate(url("/pendampingan"));
		check(page, "mentorings", width);
		page.navigate(url("/pendampingan/" + MENTORING + "/kunjungan"));
		assertThat(page.locator("#done")).hasValue("Foto produk di meja dekat jendela");
		assertThat(page.locator("input[name=goal-2]")).isChecked();
		check(page, "mentoring-visit", width);
		page.locator("button.primary").click();
		assertThat(page.locator(".notice.good")).containsText("Kunjungan tersimpan");
		page.navigate(url("/pendampingan/" + MENTORING + "/kunjungan"));
		assertThat(page.locator("#done")).hasValue("");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_officer_assigns_and_the_owner_sees_who_comes(int width) {
		Page officer = signedIn(width, true);
		officer.navigate(url("/pendampingan/baru"));
		officer.locator("#cari").fill("keripik");
		officer.locator("button.primary").click();
		check(officer, "mentoring-choose", width);
		officer.navigate(url("/pendampingan/baru?umkm=" + SME));
		officer.locator("#goal-1").fill("Tiga toko pelanggan tetap");
		check(officer, "mentoring-assign", width);
		officer.locator("button.primary").click();
		assertThat(officer.locator(".notice.good")).containsText("ditugaskan");
		Page owner = signedIn(width, true, "pemilik", "Rini Astuti");
		owner.navigate(url("/saya/pendampingan"));
		check(owner, "portal-mentoring", width);
	}

	@Test
	void the_form_of_a_visit_is_light() {
		String session = signedIn(360, true, "pendamping", "").context().storageState();
		assertThat(weight(360, session, "/pendampingan/" + MENTORING + "/kunjungan")).isBetween(3_000L, 60L * 1024);
	}

}
