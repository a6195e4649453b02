package id.sentra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.sentra.local.LocalPlatform;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.Stopwatch;
import id.sentra.local.settings.Trees;

/** A platform with what the measurements need of it. */
final class Sentra implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofMinutes(10);

	static final long POLL_MILLIS = 250;

	private static final Pattern VARIATION = Pattern.compile("(\\w+):(\\w+)=(.*)");

	private final LocalPlatform platform;

	private final Spreadsheets spreadsheets;

	private final Officer officer;

	private final Profiles profiles = new Profiles();

	private Sentra(LocalPlatform platform, Spreadsheets spreadsheets) {
		this.platform = platform;
		this.spreadsheets = spreadsheets;
		this.officer = Officer.signIn(platform.url(Program.GATEWAY), platform.accounts().withRole("OFFICER"));
	}

	/** A platform that runs already, and is ended by whoever started it. */
	static Sentra on(LocalPlatform platform) {
		return new Sentra(platform, new Spreadsheets(platform.settings().folder().demo()));
	}

	/**
	 * Starts an empty one; a second time when the first start had to make the start
	 * caches.
	 */
	static Sentra start(Path root, Path target, Report report) throws IOException {
		Path data = target.resolve("data");
		Path caches = target.resolve("caches");
		Trees.delete(data);
		LocalSettings settings = varied(LocalSettings.of(root, data, Ports.free()).sharing(caches), report);
		LocalPlatform platform = started(settings, report);
		if (!areRecorded(caches)) {
			report.say("Stopping once, so that start caches are made");
			platform.close();
			platform = started(settings, report);
		}
		return new Sentra(platform, Spreadsheets.in(settings.folder().demo()));
	}

	/**
	 * Gives single programs another setting, such as
	 * {@code bazaar:_JAVA_OPTIONS=-XX:TieredStopAtLevel=4}: the three consumers do the
	 * same work, so one run compares three settings.
	 */
	private static LocalSettings varied(LocalSettings settings, Report report) {
		LocalSettings varied = settings;
		for (String variation : System.getProperty("sentra.bench.vary", "").split(";")) {
			Matcher parts = VARIATION.matcher(variation);
			if (parts.matches()) {
				report.add("setting of " + parts.group(1) + " only", "%s=%s", parts.group(2), parts.group(3));
				Program program = Program.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
				varied = varied.with(program, Map.of(parts.group(2), parts.group(3)));
			}
		}
		return varied;
	}

	private static LocalPlatform started(LocalSettings settings, Report report) {
		LocalPlatform platform = LocalPlatform.claim(settings, Progress.silent());
		Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
		Stopwatch watch = new Stopwatch();
		platform.start();
		report.add("all seven programs ready", "%.1f s", watch.elapsed().toMillis() / 1e3);
		return platform;
	}

	private static boolean areRecorded(Path caches) throws IOException {
		try (Stream<Path> folders = Files.list(caches)) {
			List<Path> unpacked = folders
				.filter((folder) -> Program.services()
					.stream()
					.anyMatch((program) -> folder.getFileName().toString().startsWith(program.id() + "-")))
				.toList();
			return unpacked.stream()
				.allMatch((folder) -> Stream.of("start.aot", "start.jsa").map(folder::resolve).anyMatch(Files::exists));
		}
	}

	LocalPlatform platform() {
		return this.platform;
	}

	Spreadsheets spreadsheets() {
		return this.spreadsheets;
	}

	Officer officer() {
		return this.officer;
	}

	/** Enterprises that are not there yet, of all measurements. */
	Profiles profiles() {
		return this.profiles;
	}

	long pid(Program program) {
		return this.platform.pid(program).orElseThrow();
	}

	/** The six that have compilers. */
	List<Long> pids() {
		return Stream.of(Program.values()).filter((program) -> program != Program.POSTGRES).map(this::pid).toList();
	}

	/** Anew and cold, at once. */
	void restart(List<Program> programs) {
		programs.forEach(this.platform::takeDown);
		programs.forEach(this.platform::bringBack);
		programs.forEach((program) -> this.platform.awaitReady(program, this.platform.settings().patience()));
	}

	/** Waits until every service has all SMEs of the registry. */
	void awaitEqual() throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		while (Program.contexts().stream().map(this.officer::smes).distinct().count() > 1) {
			if (watch.isPast(PATIENCE)) {
				throw new IllegalStateException("not equal within " + PATIENCE);
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	String kafka() {
		return "127.0.0.1:" + this.platform.settings().ports().of(Program.KAFKA);
	}

	/**
	 * A connection to a program's database as its owner, to whom row-level security does
	 * not apply.
	 */
	Connection database(Program program) throws SQLException {
		return connect(program.database(), program.database(), program);
	}

	/** A connection as the server's superuser. */
	Connection superuser(String database) throws SQLException {
		return connect(database, "postgres", Program.POSTGRES);
	}

	/** A number read past the programs. */
	long number(Program program, String sql) throws SQLException {
		try (Connection connection = database(program); Statement statement = connection.createStatement()) {
			ResultSet row = statement.executeQuery(sql);
			row.next();
			return row.getLong(1);
		}
	}

	@Override
	public void close() {
		this.platform.close();
	}

	private Connection connect(String database, String user, Program passwordOf) throws SQLException {
		LocalSettings settings = this.platform.settings();
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:" + settings.ports().of(Program.POSTGRES) + "/" + database, user,
				Secrets.in(settings.folder()).databasePassword(passwordOf));
	}

}
