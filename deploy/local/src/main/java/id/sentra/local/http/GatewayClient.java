package id.sentra.local.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scripts ask of Sentra, asked at the gateway as one account. */
public final class GatewayClient {

	private static final Duration ANSWER = Duration.ofSeconds(60);

	private static final String JSON = "application/json";

	private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI gateway;

	private final String token;

	private GatewayClient(URI gateway, String token) {
		this.gateway = gateway;
		this.token = token;
	}

	/** Signs in at {@code POST /api/token}. */
	public static GatewayClient signIn(String gateway, Account account) {
		GatewayClient anonymous = new GatewayClient(URI.create(gateway), "");
		String form = "username=" + encoded(account.username()) + "&password=" + encoded(account.password());
		HttpRequest.Builder request = anonymous.request("/api/token")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form));
		String token = anonymous.json(anonymous.send(request)).path("access_token").asString("");
		return new GatewayClient(anonymous.gateway, token);
	}

	/** How many SMEs of the region a service has. */
	public long smes(Program context, String region) {
		return get("/api/" + context.id() + "/summary?region=" + encoded(region)).path("smes").asLong(-1);
	}

	/**
	 * Uploads a spreadsheet and returns the path under which the import says how far it
	 * is; with the same key it is the same import.
	 */
	public String startImport(Path spreadsheet, String key) {
		String boundary = "sentra-" + UUID.randomUUID();
		HttpRequest.Builder request = request("/api/registry/imports")
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Idempotency-Key", key)
			.POST(multipart(boundary, spreadsheet));
		URI location = URI.create(send(request).headers().firstValue("Location").orElseThrow());
		return location.getRawPath();
	}

	/** Any JSON resource. */
	public JsonNode get(String path) {
		return json(send(request(path).GET()));
	}

	/** A page as a browser without JavaScript shows it. */
	public String page(String path) {
		return send(request(path).setHeader("Accept", "text/html").GET()).body();
	}

	/** A command without a body. */
	public void post(String path) {
		send(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.noBody()));
	}

	/** Any command; an answer without a body is told as a missing node. */
	public JsonNode send(String method, String path, Map<String, String> headers, @Nullable Object body) {
		HttpRequest.Builder request = request(path).method(method,
				(body != null) ? BodyPublishers.ofString(MAPPER.writeValueAsString(body)) : BodyPublishers.noBody());
		headers.forEach(request::header);
		if (body != null) {
			request.header("Content-Type", JSON);
		}
		return json(send(request));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(this.gateway.resolve(path))
			.timeout(ANSWER)
			.header("Accept", JSON)
			.header("Accept-Language", Messages.locale().toLanguageTag());
		return this.token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + this.token);
	}

	private HttpResponse<String> send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() >= 300) {
				throw refused(request, response);
			}
			return response;
		}
		catch (IOException ex) {
			throw new ServiceUnavailable("http.broken", request.method(), request.uri().getPath(), String.valueOf(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

	private static StartFailed refused(HttpRequest request, HttpResponse<String> response) {
		JsonNode problem = problem(response.body());
		Object[] arguments = { request.method(), request.uri().getPath(), String.valueOf(response.statusCode()),
				problem.path("detail").asString("") };
		if (AWAY.contains(response.statusCode())) {
			long seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
			return (seconds > 0) ? new ServiceUnavailable(Duration.ofSeconds(seconds), "http.refused", arguments)
					: new ServiceUnavailable("http.refused", arguments);
		}
		return new RequestRejected(response.statusCode(), problem.path("code").asString(""), arguments);
	}

	private JsonNode json(HttpResponse<String> response) {
		return response.body().isEmpty() ? MAPPER.missingNode() : MAPPER.readTree(response.body());
	}

	private static JsonNode problem(String body) {
		try {
			return MAPPER.readTree(body);
		}
		catch (JacksonException ex) {
			return MAPPER.missingNode();
		}
	}

	private static BodyPublisher multipart(String boundary, Path file) {
		try {
			String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
					+ "Content-Type: application/octet-stream\r\n\r\n";
			return BodyPublishers.concat(BodyPublishers.ofString(head.formatted(boundary, file.getFileName())),
					BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
		}
		catch (FileNotFoundException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
