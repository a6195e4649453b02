package id.sentra.gateway.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine, one for all tests of the module; on a machine without one
 * browser tests are skipped, in CI they fail.
 */
public final class Chromium {

	/** The shell has no windows, and so starts and draws for less. */
	private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/chromium-headless-shell"),
			Path.of("/usr/bin/chromium"));

	private Chromium() {
	}

	/** The browser, started for the first test that asks; it ends with the tests. */
	public static Browser shared() {
		Assumptions.assumeTrue(program().isPresent() || System.getenv("CI") != null,
				"Browser tests need one of " + PROGRAMS + " (on Debian: apt-get install chromium-headless-shell)");
		return Started.BROWSER;
	}

	private static Optional<Path> program() {
		return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
	}

	private static Browser start() {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-end"));
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions()
				.setExecutablePath(
						program().orElseThrow(() -> new IllegalStateException("None of " + PROGRAMS + " is there")))
				.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	private static final class Started {

		static final Browser BROWSER = start();

	}

}
