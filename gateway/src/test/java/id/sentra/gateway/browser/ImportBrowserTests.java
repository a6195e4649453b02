package id.sentra.gateway.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ImportBrowserTests extends BrowserPages {

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_import_is_followed_to_its_end_and_its_rejected_rows_are_shown(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/impor/baru"));
		check(page, "import-form", width);
		upload(page);
		assertThat(page.locator(".progress label")).hasText("5.000 dari 13.492 baris diperiksa");
		check(page, "import-running", width);
		services.importState("COMPLETED", 13492, 13492, 12);
		assertThat(page.locator(".notice").first()).containsText("12 baris ditolak");
		check(page, "import-done", width);
		page.locator("text=Lihat baris yang ditolak").click();
		assertThat(page.locator("tbody")).containsText("NIK harus 16 angka.");
		check(page, "import-rejections", width);
	}

	@Test
	void everything_needed_works_without_javascript() {
		Page page = signedIn(1280, false);
		page.navigate(url("/impor/baru"));
		upload(page);
		assertThat(page.locator(".progress label")).hasText("5.000 dari 13.492 baris diperiksa");
		services.importState("COMPLETED", 13492, 13492, 0);
		assertThat(page.locator(".notice.good")).containsText("Semua baris sudah masuk");
		page.locator(".account-open").click();
		page.locator(".account button").click();
		assertThat(page.locator(".notice.good")).containsText("Anda sudah keluar");
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_account_of_the_country_chooses_a_region_and_then_sends_the_file(int width) {
		Page page = signedIn(width, true, "admin", "Admin Pusat");
		page.navigate(url("/impor/baru"));
		check(page, "import-region", width);
		page.locator("#region").selectOption("21.72");
		page.locator("button.primary").click();
		assertThat(page.locator("section strong")).hasText("Kota Tanjung Pinang");
		check(page, "import-form-region", width);
		upload(page);
		assertThat(page.locator(".progress label")).hasText("5.000 dari 13.492 baris diperiksa");
		assertThat(services.importAsked()).contains("region=21.72");
	}

	/** The fragment is replaced every second: the button and its focus outlive that. */
	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void a_running_import_is_cancelled_by_keyboard(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/impor/baru"));
		upload(page);
		page.locator("#cancel").focus();
		services.importState("RUNNING", 13492, 6000, 12);
		assertThat(page.locator(".progress label")).hasText("6.000 dari 13.492 baris diperiksa");
		assertThat(page.locator("#cancel")).isFocused();
		page.keyboard().press("Enter");
		assertThat(page.locator(".notice.warn")).containsText("7.492 baris tidak dibaca");
		assertThat(page.locator("#cancel")).hasCount(0);
		check(page, "import-cancelled", width);
	}

	private static void upload(Page page) {
		byte[] rows = "No;NIK;Nama Usaha\n".repeat(50).getBytes(StandardCharsets.UTF_8);
		page.locator("#file").setInputFiles(new FilePayload("umkm.csv", "text/csv", rows));
		page.locator("button.primary").click();
		page.locator("button.primary").click();
		page.locator("form[action$=jalankan] button.primary").click();
	}

}
