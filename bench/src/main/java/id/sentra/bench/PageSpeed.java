package id.sentra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/**
 * How long each page of the officer's menu takes once warm, and what it asks the services
 * for, beside the bare program answering one row.
 */
final class PageSpeed {

	private static final double SLOW = 60;

	private final Sentra sentra;

	private final Report report;

	private final int views;

	/**
	 * @param views of each page before it counts, and as many that count
	 */
	PageSpeed(Sentra sentra, Report report, int views) {
		this.sentra = sentra;
		this.report = report;
		this.views = views;
	}

	void run() throws Exception {
		try (BareProgramProcess bare = BareProgramProcess.start(this.sentra)) {
			measure(bare);
		}
	}

	/** The slowest first. */
	List<Figures> measure(BareProgramProcess bare) throws Exception {
		LocalSettings settings = this.sentra.platform().settings();
		BrowserSession officer = BrowserSession.signIn(settings.url(Program.GATEWAY),
				this.sentra.platform().accounts().withRole("OFFICER"));
		List<String> pages = officer.menu();
		for (int view = 0; view < this.views; view++) {
			for (String page : pages) {
				officer.view(page);
			}
		}
		double row = oneRow(bare).millis(0.5);
		List<Figures> all = new ArrayList<>();
		Map<String, Long> before = ServiceRequests.soFar(settings);
		for (String page : pages) {
			Latencies times = times(officer, page);
			Map<String, Long> after = ServiceRequests.soFar(settings);
			all.add(new Figures(page, times, perView(before, after)));
			before = after;
		}
		all.sort(Comparator.comparing((Figures page) -> page.times().millis(0.5)).reversed());
		this.report.add("limit: the bare program, one row by its key", "p50 %.1f ms", row);
		all.forEach((page) -> tell(page, row));
		this.report.add("pages above 60 ms, of the officer's menu", "%d of %d",
				all.stream().filter((page) -> page.times().millis(0.5) > SLOW).count(), all.size());
		return all;
	}

	private Latencies times(BrowserSession officer, String page) throws IOException, InterruptedException {
		List<Long> nanos = new ArrayList<>();
		for (int view = 0; view < this.views; view++) {
			nanos.add(officer.view(page));
		}
		return Latencies.of(nanos);
	}

	private Map<String, Double> perView(Map<String, Long> before, Map<String, Long> after) {
		Map<String, Double> requests = new TreeMap<>();
		after.forEach((route, count) -> {
			long more = count - before.getOrDefault(route, 0L);
			if (more > 0) {
				requests.put(route, more / (double) this.views);
			}
		});
		return requests;
	}

	private void tell(Figures page, double row) {
		this.report.add(((page.times().millis(0.5) > SLOW) ? "above 60 ms: page " : "page ") + page.path(),
				"p50 %.1f ms, p95 %.1f ms, ratio to one row %.0f; %.1f requests to services, %s",
				page.times().millis(0.5), page.times().millis(0.95), page.times().millis(0.5) / row,
				page.requestsPerView(),
				page.repeatedRoutes().isEmpty() ? "none twice"
						: "twice or more: " + page.repeatedRoutes()
							.entrySet()
							.stream()
							.map((route) -> String.format(Locale.ROOT, "%s %.1f", route.getKey(), route.getValue()))
							.collect(Collectors.joining(", ")));
	}

	private Latencies oneRow(BareProgramProcess bare) throws IOException, InterruptedException {
		HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		HttpResponse<Void> made = http.send(HttpRequest.newBuilder(bare.things())
			.POST(BodyPublishers.ofString(this.sentra.profiles().next()))
			.build(), BodyHandlers.discarding());
		URI row = bare.things().resolve(made.headers().firstValue("Location").orElseThrow());
		List<Long> nanos = new ArrayList<>();
		for (int view = 0; view < 11 * this.views; view++) {
			long start = System.nanoTime();
			int status = http.send(HttpRequest.newBuilder(row).build(), BodyHandlers.discarding()).statusCode();
			if (status != 200) {
				throw new IllegalStateException(row + " was answered with " + status);
			}
			nanos.add(System.nanoTime() - start);
		}
		return Latencies.of(nanos.subList(10 * this.views, nanos.size()));
	}

	/**
	 * What was seen of a page.
	 *
	 * @param requests to services, a view, by method and route
	 */
	record Figures(String path, Latencies times, Map<String, Double> requests) {

		double requestsPerView() {
			return this.requests.values().stream().mapToDouble(Double::doubleValue).sum();
		}

		/**
		 * Routes asked more than once a view; for the same or not, the route does not
		 * tell.
		 */
		Map<String, Double> repeatedRoutes() {
			return this.requests.entrySet()
				.stream()
				.filter((route) -> route.getValue() > 1.5)
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
		}

	}

}
