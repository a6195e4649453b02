package id.sentra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.demo.DemoFiles;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Stopwatch;
import tools.jackson.databind.JsonNode;

/**
 * What lists, searches and pages cost with so many SMEs in one regency that a read of the
 * table would show; beside the bare program, which reads one row by its key.
 */
final class ListSpeed {

	private static final int SMES = Integer.getInteger("sentra.bench.smes", 900_000);

	/** Businesses an owner of the demo's file gets in one more file. */
	private static final int BRANCHES = 3;

	private static final int VERIFIED = 5_000;

	private static final int AT_ONCE = 500;

	private static final int ROUNDS = 100;

	private static final int WARM_UP_ROUNDS = 40;

	private static final String LIST = "/api/registry/smes?limit=25";

	private final Sentra sentra;

	private final Report report;

	ListSpeed(Sentra sentra, Report report) {
		this.sentra = sentra;
		this.report = report;
	}

	void run() throws Exception {
		fill();
		JsonNode owner = this.sentra.officer().get(LIST).path("items").path(0);
		verify();
		analyze();
		try (BareProgramProcess bare = BareProgramProcess.start(this.sentra)) {
			fillBare();
			measure(URI.create(bare.things() + "/" + key()), owner);
		}
	}

	private void fill() throws Exception {
		long before = this.sentra.officer().smes(Program.REGISTRY);
		List<String> seconds = new ArrayList<>();
		List<String> memory = new ArrayList<>(List.of(megabytes()));
		Cpu cpu = Cpu.from(this.sentra.platform());
		while (this.sentra.officer().smes(Program.REGISTRY) < SMES) {
			Path file = this.sentra.spreadsheets().branches(BRANCHES);
			Stopwatch watch = new Stopwatch();
			String location = this.sentra.officer().startImport(file);
			String status = "";
			while (!status.equals("COMPLETED")) {
				Thread.sleep(500);
				status = this.sentra.officer().get(location).path("status").asString();
				if (status.equals("FAILED")) {
					throw new IllegalStateException("the import failed: " + location);
				}
			}
			seconds.add(String.format("%.1f", watch.elapsed().toMillis() / 1e3));
			memory.add(megabytes());
			this.report.say(this.sentra.officer().smes(Program.REGISTRY) + " SMEs");
			Files.delete(file);
		}
		this.sentra.awaitEqual();
		long smes = this.sentra.officer().smes(Program.REGISTRY) - before;
		this.report.add("SMEs of one regency", "%,d", smes);
		this.report.add("processor ms a row, until all services have it", "%s", cpu.spent().in("%.3f", 1e6 * smes));
		this.report.add("bytes an SME in each database", "%s", bytesAnSme(smes));
		this.report.add("seconds of each import of " + BRANCHES * DemoFiles.ROWS + " rows", "%s",
				String.join(", ", seconds));
		this.report.add("resident memory of the registry before and after each, MB", "%s", String.join(", ", memory));
	}

	/** With its indexes, histories and events. */
	private String bytesAnSme(long smes) throws SQLException {
		List<String> bytes = new ArrayList<>();
		for (Program program : Program.contexts()) {
			long size = this.sentra.number(program, "select pg_database_size(current_database())");
			bytes.add(String.format("%s %,d", program.id(), size / smes));
		}
		return String.join(", ", bytes);
	}

	/** A few of them, so that one status is rare and the other is not. */
	private void verify() {
		String cursor = "";
		for (int verified = 0; verified < VERIFIED; verified += AT_ONCE) {
			JsonNode page = this.sentra.officer().get("/api/registry/smes?limit=" + AT_ONCE + cursor);
			List<Map<String, Object>> rows = new ArrayList<>();
			page.path("items")
				.forEach((sme) -> rows
					.add(Map.of("id", sme.path("id").asString(), "version", sme.path("version").asLong())));
			this.sentra.officer().post("/api/registry/smes/verify", Map.of("smes", rows));
			cursor = "&cursor=" + page.path("next").asString();
		}
	}

	/** As autovacuum would have done by the time an officer looks. */
	private void analyze() throws SQLException {
		try (Connection connection = this.sentra.database(Program.REGISTRY);
				Statement statement = connection.createStatement()) {
			statement.execute("vacuum analyze sme");
		}
	}

	private void measure(URI bare, JsonNode sme) throws Exception {
		Map<String, String> paths = paths(sme);
		HttpClient http = HttpClient.newHttpClient();
		this.report.say("Warming up");
		for (int round = 0; round < WARM_UP_ROUNDS; round++) {
			http.send(HttpRequest.newBuilder(bare).build(), BodyHandlers.discarding());
			for (String path : paths.values()) {
				this.sentra.officer().fetch(path);
			}
		}
		for (Map.Entry<String, String> asked : paths.entrySet()) {
			List<Long> ours = new ArrayList<>();
			List<Long> theirs = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				long start = System.nanoTime();
				this.sentra.officer().fetch(asked.getValue());
				long middle = System.nanoTime();
				HttpResponse<String> row = http.send(HttpRequest.newBuilder(bare).build(), BodyHandlers.ofString());
				if (row.statusCode() != 200) {
					throw new IllegalStateException("the bare program answered " + row.statusCode());
				}
				ours.add(middle - start);
				theirs.add(System.nanoTime() - middle);
			}
			Latencies mine = Latencies.of(ours);
			Latencies limit = Latencies.of(theirs);
			this.report.add(asked.getKey(), "p50 %.1f, p95 %.1f ms; bare %.1f and %.1f ms", mine.millis(0.5),
					mine.millis(0.95), limit.millis(0.5), limit.millis(0.95));
		}
		this.report.add("resident memory of the registry afterwards, MB", "%s", megabytes());
	}

	/** What an officer asks for, by what it is called in the table of figures. */
	private Map<String, String> paths(JsonNode sme) {
		String one = "/api/registry/smes/" + sme.path("id").asString();
		String next = this.sentra.officer().get(LIST).path("next").asString();
		String district = sme.path("district").path("code").asString("21.72.01");
		Map<String, String> paths = new LinkedHashMap<>();
		paths.put("list", LIST);
		paths.put("its second page", LIST + "&cursor=" + next);
		paths.put("list with its total", LIST + "&count=true");
		for (String sort : List.of("registered", "name", "-name", "district", "-district")) {
			paths.put("list by " + sort, LIST + "&sort=" + sort);
		}
		for (String status : List.of("REGISTERED", "VERIFIED", "SUSPENDED")) {
			paths.put("list of " + status, LIST + "&status=" + status);
			paths.put("list of " + status + " with its total", LIST + "&count=true&status=" + status);
			paths.put("list of " + status + " by name", LIST + "&sort=name&status=" + status);
			paths.put("list of " + status + " by district", LIST + "&sort=district&status=" + status);
		}
		paths.put("list of a district", LIST + "&count=true&region=" + district);
		Map<String, String> searches = Map.of("rare word", Spreadsheets.RARE, "common word", "warung", "two words",
				"setiawan warung", "whole name", sme.path("businessName").asString("Kedai Kopi"), "nothing",
				"xyzzyq wqxzz", "misspelt", "waroeng", "two words misspelt", "setiyawan waroeng");
		searches.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((search) -> {
			String path = LIST + "&q=" + URLEncoder.encode(search.getValue(), StandardCharsets.UTF_8);
			paths.put("search, " + search.getKey(), path);
			paths.put("search, " + search.getKey() + ", with its total", path + "&count=true");
		});
		paths.put("search, common word, by name", LIST + "&q=warung&sort=name");
		paths.put("one SME", one);
		paths.put("its timeline", one + "/timeline");
		paths.put("summary", "/api/registry/summary?region=" + DemoFiles.REGION);
		paths.put("page of the list", "/umkm");
		paths.put("page of VERIFIED", "/umkm?status=VERIFIED");
		paths.put("page of a search", "/umkm?q=warung");
		return paths;
	}

	private String megabytes() throws IOException {
		long kilobytes = 0;
		for (long pid : this.sentra.platform().pid(Program.REGISTRY).stream().boxed().toList()) {
			kilobytes += Files.readAllLines(Path.of("/proc/" + pid + "/status"))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		return String.valueOf(kilobytes / 1024);
	}

	/** As many rows of the bare program's, one of which is read by its key. */
	private void fillBare() throws SQLException {
		try (Connection connection = this.sentra.superuser(BareProgramProcess.DATABASE);
				Statement statement = connection.createStatement()) {
			statement.execute("insert into thing select md5(n::text)::uuid, '21.72.01', repeat('x', 500)"
					+ " from generate_series(1, " + SMES + ") n");
			statement.execute("vacuum analyze thing");
		}
	}

	private String key() throws SQLException {
		try (Connection connection = this.sentra.superuser(BareProgramProcess.DATABASE);
				Statement statement = connection.createStatement();
				var row = statement.executeQuery("select md5('" + SMES / 2 + "')::uuid")) {
			row.next();
			return row.getObject(1, UUID.class).toString();
		}
	}

}
