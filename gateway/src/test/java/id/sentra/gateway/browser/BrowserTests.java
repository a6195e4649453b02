package id.sentra.gateway.browser;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import id.sentra.gateway.support.TestSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class BrowserTests extends BrowserPages {

	private static final String REGISTERED = "[data-step=registered] .figure";

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void the_sign_in_page_is_usable_and_light(int width) {
		AtomicLong weight = new AtomicLong();
		Page page = open(width, true);
		weigh(page, weight);
		page.navigate(url("/masuk"));
		check(page, "sign-in", width);
		assertThat(weight.get()).as("bytes on the wire").isBetween(1_000L, 60L * 1024);
		System.out.printf("sign-in page at %d: %d bytes%n", width, weight.get());
	}

	@Test
	void a_wrong_password_is_told_where_the_eye_and_the_focus_are() {
		Page page = open(1280, true);
		page.navigate(url("/masuk"));
		signIn(page, "penyelenggara", "salah");
		assertThat(page.locator(".notice.bad")).containsText("Nama pengguna atau kata sandi salah");
		assertThat(page.locator(".notice.bad")).isFocused();
		assertThat(page).hasTitle(Pattern.compile("^Kesalahan:.*"));
		this.complaints.removeIf((text) -> text.contains("401"));
		check(page, "sign-in-refused", 1280);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void the_overview_is_usable_and_light(int width) {
		String session = signedIn(width, true).context().storageState();
		AtomicLong weight = new AtomicLong();
		Page fresh = open(width, true, session);
		weigh(fresh, weight);
		fresh.navigate(url("/program"));
		assertThat(fresh.locator(REGISTERED)).hasText("13.491");
		check(fresh, "overview", width);
		assertThat(weight.get()).as("bytes on the wire").isBetween(5_000L, 150L * 1024);
		System.out.printf("overview at %d: %d bytes%n", width, weight.get());
	}

	@Test
	void the_overview_moves_while_it_is_looked_at() {
		Page page = signedIn(1280, true);
		page.navigate(url("/program"));
		services.figures("registry", 5000, 1204);
		assertThat(page.locator(REGISTERED)).hasText("15.000");
		assertThat(page.locator(".notice.warn")).containsText("Pelatihan tertinggal 1.509 UMKM");
		assertThat(page.locator("tfoot")).containsText("15.000");
		services.stopBazaar();
		assertThat(page.locator("[data-service=bazaar]")).containsText("Tidak menjawab");
		check(page, "overview-behind", 1280);
	}

	@Test
	void the_empty_overview_and_the_home_of_other_roles_are_usable() {
		for (String context : new String[] { "registry", "training", "financing", "bazaar" }) {
			services.figures(context, 0, 0);
		}
		Page empty = signedIn(1280, true);
		empty.navigate(url("/program"));
		check(empty, "overview-empty", 1280);
		Page page = open(360, true);
		page.navigate(url("/masuk?lang=en"));
		signIn(page, "penyelenggara", TestSurroundings.PASSWORD);
		assertThat(page.locator("h1")).hasText("Welcome, Panitia Bazar");
		check(page, "home", 360);
	}

	@Test
	void a_page_that_does_not_exist_says_so() {
		Page page = signedIn(360, true);
		page.navigate(url("/tidak-ada"));
		this.complaints.removeIf((text) -> text.contains("404"));
		check(page, "not-found", 360);
	}

}
