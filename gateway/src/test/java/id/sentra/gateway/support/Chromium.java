package id.sentra.gateway.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine; on a machine without one browser tests are skipped, in CI
 * they fail.
 */
public final class Chromium implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/bin/chromium");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium() {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
		this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
				.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	/** Starts it. */
	public static Chromium start() {
		Assumptions.assumeTrue(Files.isExecutable(PROGRAM) || System.getenv("CI") != null,
				"Browser tests need " + PROGRAM + " (on Debian: apt-get install chromium)");
		return new Chromium();
	}

	/** The browser itself. */
	public Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
