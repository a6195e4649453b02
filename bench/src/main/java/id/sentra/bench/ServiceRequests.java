package id.sentra.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/** How often each route of the services was asked, as the services count it. */
final class ServiceRequests {

	private static final Pattern COUNT = Pattern.compile("^http_server_requests_seconds_count\\{(.*)} (\\S+)$",
			Pattern.MULTILINE);

	private static final Pattern METHOD = Pattern.compile("method=\"([^\"]*)\"");

	private static final Pattern ROUTE = Pattern.compile("uri=\"(/api/[^\"]*)\"");

	private static final int MOST_TRIES = 20;

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private ServiceRequests() {
	}

	/**
	 * Since the services were started, by method and route. A service may count a request
	 * a moment after it was answered, so it is read until it stays the same.
	 */
	static Map<String, Long> soFar(LocalSettings settings) {
		Map<String, Long> counts = read(settings);
		for (int tries = 0; tries < MOST_TRIES; tries++) {
			Map<String, Long> again = read(settings);
			if (again.equals(counts)) {
				return counts;
			}
			counts = again;
		}
		return counts;
	}

	private static Map<String, Long> read(LocalSettings settings) {
		Map<String, Long> counts = new TreeMap<>();
		for (Program context : Program.contexts()) {
			URI address = URI
				.create("http://127.0.0.1:" + settings.ports().managementOf(context) + "/actuator/prometheus");
			String meters = HTTP.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
				.join()
				.body();
			Matcher count = COUNT.matcher(meters);
			while (count.find()) {
				Matcher route = ROUTE.matcher(count.group(1));
				Matcher method = METHOD.matcher(count.group(1));
				if (route.find() && method.find()) {
					counts.merge(method.group(1) + " " + route.group(1), (long) Double.parseDouble(count.group(2)),
							Long::sum);
				}
			}
		}
		return counts;
	}

}
