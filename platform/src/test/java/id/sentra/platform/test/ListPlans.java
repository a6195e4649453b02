package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a context a database that tells the plan of every statement with what it really
 * read, also of those inside functions, so that a list is seen to cost by its page and
 * not by its table: as many rows as a page needs, whatever is filtered and ordered by.
 */
public final class ListPlans implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** How many rows each filled table has. */
	public static final int ROWS = 30_000;

	/**
	 * What one step of a page may read or sort: the 2,000 rows a search looks at, those
	 * among which a page is found of a filter that one in two hundred meets, or those of
	 * one district of four.
	 */
	private static final int MOST = 8_000;

	/** A total is counted to 10,000, of what one in three rows meets. */
	private static final int MOST_COUNTED = 30_002;

	private static final String DRIVER = "io.r2dbc.postgresql.client.ReactorNettyClient";

	private static final Pattern ORDERS = Pattern.compile("one of ([^.]*)\\.");

	/**
	 * Statements of a page or its total, also within the functions of a search; others
	 * are those of programs that work behind.
	 */
	private static final Pattern OF_A_LIST = Pattern
		.compile("(?i)^select count\\(|^select array\\(|^with found | as sort_value");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static volatile String database = "";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		new EmbeddedServers().initialize(context);
		database = context.getEnvironment().getRequiredProperty("SENTRA_DB_NAME");
		Map<String, String> settings = Map.of("session_preload_libraries", "auto_explain", "auto_explain.log_level",
				"notice", "auto_explain.log_min_duration", "0", "auto_explain.log_analyze", "on",
				"auto_explain.log_timing", "off", "auto_explain.log_nested_statements", "on", "auto_explain.log_format",
				"json", "jit", "off");
		settings.forEach((name, value) -> run("alter database " + database + " set " + name + " = '" + value + "'"));
	}

	/** The same with the statements of {@code lists.sql} among the test's resources. */
	public static void fill() {
		try {
			fill(new ClassPathResource("lists.sql").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Fills tables past triggers and rights, and counts what stands in them.
	 * @param statements with {@code :rows} for {@link #ROWS}, and {@code uid(k, n)}, the
	 * n-th id of a kind in the order of time
	 */
	public static void fill(String statements) {
		run("""
				set session_replication_role = replica;
				set auto_explain.log_min_duration = -1;
				create function pg_temp.uid(k int, n bigint) returns uuid language sql as $$
					select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(k), 3, '0') || '8'
						|| substr(md5(n::text || k), 1, 15))::uuid $$;
				""" + statements.replace(":rows", String.valueOf(ROWS)).replace("uid(", "pg_temp.uid(") + ";\nanalyze");
	}

	/**
	 * What lists read beyond their pages.
	 * @param lists paths, and the filters each is asked with
	 */
	public static List<String> excesses(WebTestClient client, Consumer<HttpHeaders> as,
			Map<String, List<String>> lists) {
		List<String> found = new ArrayList<>();
		lists.forEach((path, filters) -> found.addAll(excesses(client, as, path, filters)));
		return found;
	}

	/**
	 * What a list reads beyond its page, in each of its orders, forwards and backwards
	 * and on its second page, counted too; an empty list when nothing.
	 * @param filters queries such as {@code status=VERIFIED}
	 */
	private static List<String> excesses(WebTestClient client, Consumer<HttpHeaders> as, String path,
			List<String> filters) {
		List<String> found = new ArrayList<>();
		for (String order : orders(client, as, path)) {
			for (String filter : filters) {
				for (String sort : List.of(order, "-" + order)) {
					String list = path + "?limit=25&sort=" + sort + (filter.isEmpty() ? "" : "&" + filter);
					List<String> excesses = new ArrayList<>(excesses(() -> get(client, as, list + "&count=true")));
					JsonNode next = get(client, as, list).path("next");
					if (next.isString()) {
						excesses.addAll(excesses(() -> get(client, as, list + "&cursor=" + next.asString())));
					}
					excesses.forEach((excess) -> found.add(list + ": " + excess));
				}
			}
		}
		return found;
	}

	/** What the statements of a page and its total read beyond a page. */
	public static List<String> excesses(Runnable work) {
		return excesses(OF_A_LIST, work);
	}

	/**
	 * What those statements of some work that the pattern is found in read beyond a page.
	 */
	public static List<String> excesses(Pattern statements, Runnable work) {
		Plans plans = new Plans();
		Logger driver = (Logger) LoggerFactory.getLogger(DRIVER);
		Level before = driver.getLevel();
		plans.setContext(driver.getLoggerContext());
		plans.start();
		driver.setLevel(Level.DEBUG);
		driver.setAdditive(false);
		driver.addAppender(plans);
		try {
			work.run();
		}
		finally {
			driver.detachAppender(plans);
			driver.setAdditive(true);
			driver.setLevel(before);
		}
		if (plans.found.isEmpty()) {
			throw new IllegalStateException("no plan was told");
		}
		List<String> excesses = new ArrayList<>();
		for (JsonNode told : plans.found) {
			String statement = told.path("Query Text").asString().replaceAll("\\s+", " ").strip();
			if (!statements.matcher(statement).find()) {
				continue;
			}
			boolean counts = statement.toLowerCase(Locale.ROOT).startsWith("select count(");
			collect(told.path("Plan"), counts, excesses);
		}
		return excesses;
	}

	/**
	 * What is looked up in an index alone, before rows are read, is left to the planner.
	 */
	private static void collect(JsonNode node, boolean counts, List<String> excesses) {
		String type = node.path("Node Type").asString();
		double each = type.equals("Sort") ? node.path("Plans").path(0).path("Actual Rows").asDouble()
				: node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble()
						+ node.path("Rows Removed by Index Recheck").asDouble();
		long rows = Math.round(each * node.path("Actual Loops").asDouble());
		boolean costs = type.equals("Sort") || type.endsWith("Scan") && !type.equals("Bitmap Index Scan");
		if (costs && rows > (counts ? MOST_COUNTED : MOST)) {
			excesses.add("%s: %,d rows by %s of %s %s".formatted(counts ? "total" : "page", rows, type,
					node.path("Relation Name").asString("-"), node.path("Index Name").asString("")));
		}
		node.path("Plans").forEach((child) -> collect(child, counts, excesses));
	}

	/** As the refusal of an order there is none of names them. */
	private static List<String> orders(WebTestClient client, Consumer<HttpHeaders> as, String path) {
		String refusal = client.get()
			.uri(path + "?sort=none")
			.headers(as)
			.header("Accept-Language", "en")
			.exchange()
			.expectStatus()
			.is4xxClientError()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		Matcher orders = ORDERS.matcher(String.valueOf(refusal));
		if (!orders.find()) {
			throw new IllegalStateException("no orders in " + refusal);
		}
		return List.of(orders.group(1).split(", "));
	}

	private static JsonNode get(WebTestClient client, Consumer<HttpHeaders> as, String path) {
		byte[] body = client.get()
			.uri(path)
			.headers(as)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody();
		return JSON.readTree(body);
	}

	private static void run(String statements) {
		try (Connection connection = EmbeddedServers.connect(database); Statement sql = connection.createStatement()) {
			sql.execute(statements);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps the plans among what the driver tells of the database's notices. */
	private static final class Plans extends AppenderBase<ILoggingEvent> {

		private final List<JsonNode> found = new ArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			String text = event.getFormattedMessage();
			int plan = text.indexOf("plan:");
			if (text.contains("Notice") && plan >= 0) {
				this.found.add(JSON.readTree(text.substring(text.indexOf('{', plan), text.lastIndexOf('}') + 1)));
			}
		}

	}

}
