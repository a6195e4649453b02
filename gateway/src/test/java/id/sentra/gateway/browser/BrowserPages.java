package id.sentra.gateway.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import id.sentra.gateway.support.Chromium;
import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.PageCheck;
import id.sentra.gateway.support.TestSurroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A real browser at the gateway's pages; whatever it complains about fails the test. */
@GatewayTest
abstract class BrowserPages {

	static final FakeServices services = FakeServices.shared();

	/** A slow machine takes its time; who is quick waits no longer for it. */
	private static final double LONGEST_WAIT = 60_000;

	@LocalServerPort
	int port;

	final List<String> complaints = new ArrayList<>();

	/** What the browser may complain about, such as a status it was answered. */
	final List<String> expected = new ArrayList<>();

	private final List<BrowserContext> opened = new ArrayList<>();

	@BeforeAll
	static void patience() {
		PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
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
		this.complaints.removeIf((text) -> this.expected.stream().anyMatch(text::contains));
		assertThat(this.complaints).as("what the browser complains about").isEmpty();
	}

	Page open(int width, boolean script) {
		return open(width, script, "{}");
	}

	/** A browser of its own, with nothing kept but the cookies. */
	Page open(int width, boolean script, String cookies) {
		BrowserContext context = Chromium.shared()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, (width < 600) ? 740 : 900)
				.setJavaScriptEnabled(script)
				.setStorageState(cookies)
				.setLocale("id-ID"));
		context.setDefaultTimeout(LONGEST_WAIT);
		this.opened.add(context);
		context.onConsoleMessage((message) -> {
			if ("error".equals(message.type())) {
				this.complaints.add(message.text());
			}
		});
		return context.newPage();
	}

	Page signedIn(int width, boolean script) {
		return signedIn(width, script, "petugas", "Petugas Dinas");
	}

	Page signedIn(int width, boolean script, String username, String name) {
		Page page = open(width, script);
		page.navigate(url("/"));
		signIn(page, username, TestSurroundings.PASSWORD);
		assertThat(page.locator("header").first()).containsText(name);
		return page;
	}

	static void signIn(Page page, String username, String password) {
		page.locator("#username").fill(username);
		page.locator("#password").fill(password);
		page.keyboard().press("Enter");
	}

	static void weigh(Page page, AtomicLong weight) {
		page.onRequestFinished((request) -> {
			if (!request.url().contains("/live/")) {
				Sizes sizes = request.sizes();
				weight.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
			}
		});
	}

	/** What a page weighs on the wire for a browser that has nothing of it yet. */
	long weight(int width, String session, String path) {
		AtomicLong weight = new AtomicLong();
		Page fresh = open(width, true, session);
		weigh(fresh, weight);
		fresh.navigate(url(path));
		fresh.waitForLoadState(LoadState.NETWORKIDLE);
		System.out.printf("%s: %d bytes%n", path, weight.get());
		return weight.get();
	}

	/**
	 * No sideways scrolling and nothing that axe complains about. With
	 * {@code -Dsentra.screenshots=true} the page is kept in target/screenshots to be
	 * looked at.
	 */
	static void check(Page page, String name, int width) {
		page.waitForLoadState();
		if (Boolean.getBoolean("sentra.screenshots")) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/screenshots/" + name + "-" + width + ".png")));
		}
		PageCheck.check(page, name);
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
