package id.sentra.gateway.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Sizes;
import id.sentra.gateway.support.Chromium;
import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.TestSurroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class BrowserTests {

	private static final FakeServices services = FakeServices.shared();

	private static Chromium chromium;

	@LocalServerPort
	int port;

	private final List<String> complaints = new ArrayList<>();

	private final List<BrowserContext> opened = new ArrayList<>();

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void services() {
		services.reset();
		for (String context : new String[] { "registry", "training", "financing", "bazaar" }) {
			services.figures(context, 4497, 1204);
		}
		services.importState("RUNNING", 13492, 5000, 12);
	}

	@AfterEach
	void close() {
		this.opened.forEach(BrowserContext::close);
		assertThat(this.complaints).as("what the browser complains about").isEmpty();
	}

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
		fresh.navigate(url("/"));
		assertThat(fresh.locator("#total-smes")).hasText("13.491");
		check(fresh, "overview", width);
		assertThat(weight.get()).as("bytes on the wire").isBetween(5_000L, 150L * 1024);
		System.out.printf("overview at %d: %d bytes%n", width, weight.get());
	}

	@Test
	void the_overview_moves_while_it_is_looked_at_and_an_opened_table_stays_open() {
		Page page = signedIn(1280, true);
		page.locator("summary").click();
		services.figures("registry", 5000, 1204);
		assertThat(page.locator("#total-smes")).hasText("15.000");
		assertThat(page.locator(".notice.warn")).containsText("Pelatihan tertinggal 1.509 UMKM");
		assertThat(page.locator("tfoot")).containsText("15.000");
		services.stopBazaar();
		assertThat(page.locator("[data-service=bazaar]")).containsText("Tidak menjawab");
		check(page, "overview-behind", 1280);
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void an_import_is_followed_to_its_end_and_its_rejected_rows_are_shown(int width) {
		Page page = signedIn(width, true);
		page.navigate(url("/impor"));
		check(page, "import-form", width);
		upload(page);
		assertThat(page.locator(".progress label")).hasText("5.000 dari 13.492 baris diperiksa");
		check(page, "import-running", width);
		services.importState("COMPLETED", 13492, 13492, 12);
		assertThat(page.locator(".notice")).containsText("12 baris ditolak");
		check(page, "import-done", width);
		page.locator("text=Lihat baris yang ditolak").click();
		assertThat(page.locator("tbody")).containsText("NIK harus 16 angka.");
		check(page, "import-rejections", width);
	}

	@Test
	void everything_needed_works_without_javascript() {
		Page page = signedIn(1280, false);
		assertThat(page.locator("#total-smes")).hasText("13.491");
		page.navigate(url("/impor"));
		upload(page);
		assertThat(page.locator(".progress label")).hasText("5.000 dari 13.492 baris diperiksa");
		services.importState("COMPLETED", 13492, 13492, 0);
		assertThat(page.locator(".notice.good")).containsText("Semua baris sudah masuk");
		page.locator("button.quiet").click();
		assertThat(page.locator(".notice.good")).containsText("Anda sudah keluar");
	}

	@Test
	void the_empty_overview_and_the_home_of_other_roles_are_usable() {
		for (String context : new String[] { "registry", "training", "financing", "bazaar" }) {
			services.figures(context, 0, 0);
		}
		check(signedIn(1280, true), "overview-empty", 1280);
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

	private Page open(int width, boolean script) {
		return open(width, script, "{}");
	}

	/** A browser of its own, with nothing kept but the cookies. */
	private Page open(int width, boolean script, String cookies) {
		BrowserContext context = chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, (width < 600) ? 740 : 900)
				.setJavaScriptEnabled(script)
				.setStorageState(cookies)
				.setLocale("id-ID"));
		this.opened.add(context);
		context.onConsoleMessage((message) -> {
			if ("error".equals(message.type())) {
				this.complaints.add(message.text());
			}
		});
		return context.newPage();
	}

	private Page signedIn(int width, boolean script) {
		Page page = open(width, script);
		page.navigate(url("/"));
		signIn(page, "petugas", TestSurroundings.PASSWORD);
		assertThat(page.locator(".who")).containsText("Petugas Dinas");
		return page;
	}

	private static void signIn(Page page, String username, String password) {
		page.locator("#username").fill(username);
		page.locator("#password").fill(password);
		page.keyboard().press("Enter");
	}

	private static void upload(Page page) {
		byte[] rows = "No;NIK;Nama Usaha\n".repeat(50).getBytes(StandardCharsets.UTF_8);
		page.locator("#file").setInputFiles(new FilePayload("umkm.csv", "text/csv", rows));
		page.locator("button.primary").click();
	}

	private static void weigh(Page page, AtomicLong weight) {
		page.onRequestFinished((request) -> {
			if (!request.url().contains("/live/")) {
				Sizes sizes = request.sizes();
				weight.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
			}
		});
	}

	private static void check(Page page, String name, int width) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/screenshots/" + name + "-" + width + ".png")));
		assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
			.as("no sideways scrolling of " + name)
			.isLessThanOrEqualTo(width);
		List<String> violations = new AxeBuilder(page)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
			.analyze()
			.getViolations()
			.stream()
			.map(BrowserTests::told)
			.toList();
		assertThat(violations).as("accessibility of " + name).isEmpty();
	}

	private static String told(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
