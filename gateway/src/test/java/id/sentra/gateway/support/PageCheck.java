package id.sentra.gateway.support;

import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page keeps in a browser, whatever it shows. */
public final class PageCheck {

	/** Only what is wrong comes back: what is right would be most of the work. */
	private static final String ACCESSIBILITY = """
			axe.run(document, {
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
				resultTypes: ['violations']
			}).then(found => ({
				passes: found.passes.length,
				violations: found.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes[0].html)
			}))""";

	private PageCheck() {
	}

	/** No sideways scrolling and nothing that axe complains about. */
	public static void check(Page page, String name) {
		fits(page, name);
		assertThat(page.evaluate("document.compatMode")).as("how a browser reads " + name).isEqualTo("CSS1Compat");
		page.evaluate(AxeBuilder.getAxeScript());
		Map<?, ?> found = (Map<?, ?>) page.evaluate(ACCESSIBILITY);
		assertThat(((Number) found.get("passes")).intValue()).as("rules that " + name + " keeps").isPositive();
		assertThat((List<?>) found.get("violations")).as("accessibility of " + name).isEmpty();
	}

	/** At the width the page has now, nothing has to be moved sideways. */
	public static void fits(Page page, String name) {
		assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
			.as("no sideways scrolling of " + name)
			.isLessThanOrEqualTo(page.viewportSize().width);
	}

}
