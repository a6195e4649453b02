package id.sentra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.local.secret.Accounts.Account;

/** Somebody at a browser, signed in by the form, with a session. */
final class BrowserSession {

	private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

	private static final Pattern MENU = Pattern.compile("<nav id=\"menu\".*?</nav>", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI gateway;

	/** By hand: no cookie store sends secure ones without encryption. */
	private final Map<String, String> cookies = new LinkedHashMap<>();

	private BrowserSession(URI gateway) {
		this.gateway = gateway;
	}

	static BrowserSession signIn(String gateway, Account account) throws IOException, InterruptedException {
		BrowserSession visitor = new BrowserSession(URI.create(gateway));
		Matcher token = TOKEN.matcher(visitor.text("/masuk"));
		if (!token.find()) {
			throw new IllegalStateException("the form to sign in has no token");
		}
		String form = field("_csrf", token.group(1)) + "&" + field("username", account.username()) + "&"
				+ field("password", account.password());
		HttpResponse<Void> answer = visitor.http.send(visitor.request("/masuk")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.discarding());
		visitor.keep(answer);
		if (answer.statusCode() / 100 != 3) {
			throw new IllegalStateException("signing in was answered with " + answer.statusCode());
		}
		return visitor;
	}

	/** The pages of the main menu. */
	List<String> menu() throws IOException, InterruptedException {
		Matcher menu = MENU.matcher(text("/"));
		if (!menu.find()) {
			throw new IllegalStateException("the home has no menu");
		}
		return LINK.matcher(menu.group())
			.results()
			.map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
			.distinct()
			.toList();
	}

	/** Loads a page as a browser does, packed, and returns the nanoseconds it took. */
	long view(String page) throws IOException, InterruptedException {
		HttpRequest request = request(page).header("Accept-Encoding", "gzip").GET().build();
		long start = System.nanoTime();
		HttpResponse<Void> answer = this.http.send(request, BodyHandlers.discarding());
		long nanos = System.nanoTime() - start;
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(page + " was answered with " + answer.statusCode());
		}
		return nanos;
	}

	private String text(String page) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(request(page).GET().build(), BodyHandlers.ofString());
		keep(answer);
		return answer.body();
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.gateway.resolve(path)).header("Accept", "text/html");
		return this.cookies.isEmpty() ? request
				: request.header("Cookie",
						this.cookies.entrySet()
							.stream()
							.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
							.collect(Collectors.joining("; ")));
	}

	private void keep(HttpResponse<?> answer) {
		for (String cookie : answer.headers().allValues("Set-Cookie")) {
			String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
			this.cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
	}

	private static String field(String name, String value) {
		return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
