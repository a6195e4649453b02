package id.sentra.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.demo.DemoFiles;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The officer of Tanjungpinang at the gateway. */
final class Officer {

	private static final Pattern SERVICE_NUMBER = Pattern.compile("\"service-number\">([\\d.,]+)<");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI gateway;

	private final GatewayClient client;

	private final String token;

	private Officer(URI gateway, GatewayClient client, String token) {
		this.gateway = gateway;
		this.client = client;
		this.token = token;
	}

	static Officer signIn(String gateway, Account account) {
		return new Officer(URI.create(gateway), GatewayClient.signIn(gateway, account), token(gateway, account));
	}

	/** The path under which the import says how far it is. */
	String startImport(Path file) {
		return this.client.startImport(file, UUID.randomUUID().toString());
	}

	JsonNode get(String path) {
		return this.client.get(path);
	}

	/** A resource or a page, whatever it says. */
	void fetch(String path) {
		if (path.startsWith("/api/")) {
			this.client.get(path);
		}
		else {
			this.client.page(path);
		}
	}

	long smes(Program context) {
		return this.client.smes(context, DemoFiles.REGION);
	}

	/** A command that is made once. */
	JsonNode post(String path, Object body) {
		return this.client.send("POST", path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), body);
	}

	/** How many of them a service knows as verified. */
	long verified(Program context) {
		return this.client.get("/api/" + context.id() + "/summary?region=" + DemoFiles.REGION)
			.path("verified")
			.asLong();
	}

	/** Whether the programme's page shows this number for each of the four services. */
	boolean overviewShows(long smes) {
		Matcher number = SERVICE_NUMBER.matcher(this.client.page("/program"));
		int same = 0;
		while (number.find()) {
			same += (Long.parseLong(number.group(1).replaceAll("\\D", "")) == smes) ? 1 : 0;
		}
		return same == Program.contexts().size();
	}

	CompletableFuture<HttpResponse<Void>> register(String profile) {
		return this.http.sendAsync(request("/api/registry/smes").header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString(profile))
			.build(), BodyHandlers.discarding());
	}

	/** Which SME it became. */
	static UUID registered(HttpResponse<Void> response) {
		if (response.statusCode() != 201) {
			throw new IllegalStateException("a registration was answered with " + response.statusCode());
		}
		String location = response.headers().firstValue("Location").orElseThrow();
		return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.gateway.resolve(path))
			.timeout(Duration.ofSeconds(30))
			.header("Authorization", "Bearer " + this.token);
	}

	private static String token(String gateway, Account account) {
		String form = "username=" + URLEncoder.encode(account.username(), StandardCharsets.UTF_8) + "&password="
				+ URLEncoder.encode(account.password(), StandardCharsets.UTF_8);
		HttpRequest request = HttpRequest.newBuilder(URI.create(gateway).resolve("/api/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build();
		String answer = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join().body();
		return JsonMapper.shared().readTree(answer).path("access_token").asString();
	}

}
