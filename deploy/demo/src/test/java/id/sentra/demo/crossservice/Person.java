package id.sentra.demo.crossservice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sentra.gateway.support.Chromium;
import id.sentra.gateway.support.PageCheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody at a browser, who clicks, types and reads what stands on the page, and looks
 * at each page that comes: whether it fits, has words for people only and everybody can
 * use it.
 */
final class Person {

	static final int PHONE = 360;

	static final int DESK = 1366;

	/** A slow machine takes its time; who is quick waits no longer for it. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	/** Codes, ids, instants, gaps of sentences: what only programs understand. */
	private static final Pattern FOR_PROGRAMS = Pattern.compile("\\?\\?|\\{\\d}|\\bnull\\b|undefined|Exception"
			+ "|\\b[A-Z]+_[A-Z_]+\\b|[0-9a-f]{8}-[0-9a-f]{4}-|\\d{4}-\\d\\d-\\d\\dT");

	private static final int MOST_PAGES = 40;

	private static final Set<Integer> REFUSED = Set.of(401, 409, 422);

	/** Pages at which axe has looked: it looks once at each, at each width. */
	private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

	private final BrowserContext context;

	private final Page page;

	private final int width;

	private final List<String> complaints = new ArrayList<>();

	private Set<Integer> expected = Set.of();

	private int loaded;

	Person(String gateway, int width) {
		this.width = width;
		this.context = Chromium.shared()
			.newContext(new Browser.NewContextOptions().setBaseURL(gateway)
				.setViewportSize(width, height(width))
				.setLocale("id-ID"));
		this.context.setDefaultTimeout(LONGEST_WAIT.toMillis());
		this.page = this.context.newPage();
		this.page.onLoad((page) -> this.loaded++);
		this.page.onConsoleMessage((message) -> {
			if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onResponse((response) -> {
			if (response.status() >= 400 && !this.expected.contains(response.status())) {
				this.complaints.add(response.status() + " for " + response.url());
			}
		});
	}

	Person opensTheHome() {
		this.page.navigate("/");
		return looks();
	}

	Person signsIn(String username, String password) {
		types("Nama pengguna", username);
		types("Kata sandi", password);
		return presses("Masuk");
	}

	/** A wrong password, which may be typed again. */
	Person isTurnedDownAtTheDoor(String username, String password, String sentence) {
		types("Nama pengguna", username);
		types("Kata sandi", password);
		return isTurnedDown("Masuk", sentence);
	}

	/** By the menu, which a phone folds away. */
	Person chooses(String item) {
		Locator link = this.page.locator("#menu")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(item).setExact(true));
		if (!link.isVisible()) {
			this.page.locator(".menu-open").filter(new Locator.FilterOptions().setVisible(true)).click();
		}
		comesTo(link::click);
		return looks();
	}

	/** By the search in the head of each page. */
	Person searches(String text) {
		Locator search = this.page.locator(".topbar input[name=q]");
		search.fill(text);
		comesTo(() -> search.press("Enter"));
		return looks();
	}

	/** What waits for this person, where the bell in the head of each page tells it. */
	Person followsTheBell(String need) {
		this.page.locator(".bell button").click();
		comesTo(this.page.locator("#needs a").filter(new Locator.FilterOptions().setHasText(need))::click);
		return looks();
	}

	/** The home is opened again until it tells that something waits. */
	Person isTold(String need) {
		return sees("a.card", need);
	}

	Person follows(String link) {
		comesTo(named(AriaRole.LINK, link)::click);
		return looks();
	}

	/** What is told by more than its name: the first link there with that text. */
	Person opens(String selector, String text) {
		comesTo(this.page.locator(selector).filter(new Locator.FilterOptions().setHasText(text)).first()::click);
		return looks();
	}

	/** The same, further down a long list or in a later month. */
	Person finds(String selector, String text) {
		Locator link = this.page.locator(selector).filter(new Locator.FilterOptions().setHasText(text));
		for (int pages = 1; link.count() == 0 && pages < MOST_PAGES; pages++) {
			comesTo(this.page.locator("main a[rel=next]")::click);
		}
		return opens(selector, text);
	}

	Person presses(String button) {
		comesTo(named(AriaRole.BUTTON, button)::click);
		return looks();
	}

	/** Opens what is folded. */
	Person unfolds(String summary) {
		this.page.locator("main summary").filter(new Locator.FilterOptions().setHasText(summary)).first().click();
		return this;
	}

	Person types(String label, String text) {
		labelled(label).fill(text);
		return this;
	}

	/** A file for a field, as a telephone's camera would give it. */
	Person attaches(String label, Path file) {
		labelled(label).setInputFiles(file);
		return this;
	}

	/** The first option with that text. */
	Person picks(String label, String option) {
		Locator list = labelled(label);
		list.selectOption(list.locator("option")
			.filter(new Locator.FilterOptions().setHasText(option))
			.first()
			.getAttribute("value"));
		return this;
	}

	/** A box or a choice, by what stands beside it. */
	Person ticks(String text) {
		this.page.locator("main label").filter(new Locator.FilterOptions().setHasText(text)).first().click();
		return this;
	}

	/**
	 * The page comes back with a sentence at the field that is wrong, and says so above.
	 */
	Person isRefused(String button, String sentence) {
		this.expected = REFUSED;
		comesTo(named(AriaRole.BUTTON, button)::click);
		assertThat(this.page.locator("main [data-focus]")).isFocused();
		assertThat(this.page.locator("main .wrong").filter(new Locator.FilterOptions().setHasText(sentence)).first())
			.isVisible();
		this.expected = Set.of();
		return looks();
	}

	/** What was asked cannot be done now; the page says why. */
	Person isTurnedDown(String button, String sentence) {
		this.expected = REFUSED;
		comesTo(named(AriaRole.BUTTON, button)::click);
		assertThat(this.page.locator("main .notice.bad").first()).containsText(sentence);
		this.expected = Set.of();
		return looks();
	}

	Person goesBack() {
		this.page.goBack();
		return looks();
	}

	Person reads(String text) {
		assertThat(this.page.locator("main")).containsText(text);
		return this;
	}

	/** What stands in a field. */
	String valueOf(String label) {
		return labelled(label).inputValue();
	}

	/** What is told behind a word. */
	String factOf(String word) {
		return this.page.locator("dl.facts > div")
			.filter(new Locator.FilterOptions().setHas(
					this.page.locator("dt", new Page.LocatorOptions().setHasText(Pattern.compile("^" + word + "$")))))
			.locator("dd")
			.innerText();
	}

	/**
	 * A partner's link; where an earlier one was used, that is told until the new one
	 * opens.
	 */
	Person isSent(String link) {
		this.expected = Set.of(404);
		this.page.waitForResponse("**/mitra/buka", () -> this.page.navigate(link));
		assertThat(this.page.locator("h1")).containsText("Usulan dari");
		this.expected = Set.of();
		return looks();
	}

	/** What the page says was done. */
	Person isThanked(String text) {
		assertThat(this.page.locator(".notice.good").first()).containsText(text);
		return this;
	}

	Person doesNotRead(String text) {
		assertThat(this.page.locator("main")).not().containsText(text);
		return this;
	}

	/** What became of the page meanwhile. */
	Person loadsAgain() {
		this.page.reload();
		return looks();
	}

	/** Whether the menu offers something. */
	Person hasInTheMenu(String item, boolean offered) {
		assertThat(this.page.locator("#menu a span").getByText(item, new Locator.GetByTextOptions().setExact(true)))
			.hasCount(offered ? 1 : 0);
		return this;
	}

	/** Loads the page again until something with that text is there. */
	Person sees(String selector, String text) {
		Locator found = this.page.locator(selector).filter(new Locator.FilterOptions().setHasText(text));
		await().atMost(LONGEST_WAIT).until(() -> {
			if (found.count() > 0) {
				return true;
			}
			this.page.reload();
			return found.count() > 0;
		});
		return looks();
	}

	/** The page as it stands, for what no other method says. */
	Page page() {
		return this.page;
	}

	/** Ends; everything the browser complained about is told. */
	List<String> leaves() {
		this.context.close();
		return this.complaints;
	}

	/** Does what leads to another page, and waits for it. */
	private void comesTo(Runnable act) {
		int before = this.loaded;
		act.run();
		this.page.waitForCondition(() -> this.loaded > before);
	}

	private Locator labelled(String label) {
		return this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
			.filter(new Locator.FilterOptions().setVisible(true))
			.first();
	}

	private Locator named(AriaRole role, String name) {
		return this.page.locator("main")
			.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
			.first();
	}

	private Person looks() {
		String name = name();
		PageCheck.fits(this.page, name);
		assertThat(FOR_PROGRAMS.matcher(this.page.locator("main").innerText()).results().map((each) -> each.group()))
			.as("words of " + name + " that are not for people")
			.isEmpty();
		if (LOOKED_AT.add(name)) {
			PageCheck.check(this.page, name);
			resized((this.width == DESK) ? PHONE : DESK, name);
		}
		return this;
	}

	/** The same page on the other kind of screen. */
	private void resized(int other, String name) {
		this.page.setViewportSize(other, height(other));
		PageCheck.fits(this.page, name + " resized to " + other);
		this.page.setViewportSize(this.width, height(this.width));
	}

	/** As the page's address is, without ids, and whether something is refused on it. */
	private String name() {
		String path = this.page.url().replaceAll("^https?://[^/]*|[?#].*", "").replaceAll("[0-9a-f-]{36}", "{id}");
		return path + ((this.page.locator("main .notice.bad").count() > 0) ? " refused" : "") + " at " + this.width;
	}

	private static int height(int width) {
		return (width == PHONE) ? 740 : 900;
	}

}
