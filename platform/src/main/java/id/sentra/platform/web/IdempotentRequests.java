package id.sentra.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command with the same {@code Idempotency-Key} of the same caller takes effect once:
 * the answer is kept in the transaction of the effect and given again to whoever sends it
 * again, at the same time or later. A refused command keeps nothing.
 */
public final class IdempotentRequests {

	public static final String HEADER = "Idempotency-Key";

	/** Says that an answer was given before. */
	public static final String REPLAYED = "Idempotency-Replayed";

	private static final String KEEP = """
			answered as (update idempotency_key set status = :answer_status, headers = :answer_headers, body = :answer_body
				where username = :answer_user and key = :answer_key)""";

	private static final int LONGEST_KEY = 100;

	private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
	};

	private final Transactions transactions;

	private final DatabaseClient database;

	private final JsonMapper json;

	public IdempotentRequests(Transactions transactions, DatabaseClient database, JsonMapper json) {
		this.transactions = transactions;
		this.database = database;
		this.json = json;
	}

	/**
	 * Runs the command in one transaction with the record of its key, or gives the answer
	 * it got before, as JSON.
	 * @throws Refused when the key is missing, too long, or was used for another request
	 */
	public <T> Mono<ResponseEntity<byte[]>> once(ServerHttpRequest request, CurrentUser user, Object body,
			Supplier<Mono<ResponseEntity<T>>> command) {
		String key = request.getHeaders().getFirst(HEADER);
		if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
			return Mono.error(new Refused("idempotency-key-required", LONGEST_KEY));
		}
		byte[] hash = hash(key, request.getMethod(), request.getURI(), this.json.writeValueAsString(body));
		String digest = digest(key);
		return this.transactions.in(user.scope(),
				claim(user, digest, hash).flatMap(
						(claimed) -> (claimed == 1) ? command.get().flatMap((response) -> keep(user, digest, response))
								: answerGivenBefore(user, digest, hash)));
	}

	private Mono<Long> claim(CurrentUser user, String key, byte[] hash) {
		return this.database.sql("""
				insert into idempotency_key (username, key, request_hash) values (:username, :key, :hash)
				on conflict do nothing""")
			.bind("username", user.username())
			.bind("key", key)
			.bind("hash", hash)
			.fetch()
			.rowsUpdated();
	}

	private <T> Mono<ResponseEntity<byte[]>> keep(CurrentUser user, String key, ResponseEntity<T> response) {
		String body = this.json.writeValueAsString(response.getBody());
		Map<String, String> headers = response.getHeaders().toSingleValueMap();
		int status = response.getStatusCode().value();
		Map<String, Object> values = Map.of("answer_status", status, "answer_headers",
				Json.of(this.json.writeValueAsString(headers)), "answer_body", body, "answer_user", user.username(),
				"answer_key", key);
		return Transactions.defer(new DeferredWrite("answer", KEEP, values))
			.thenReturn(answer(status, headers).build(body));
	}

	private Mono<ResponseEntity<byte[]>> answerGivenBefore(CurrentUser user, String key, byte[] hash) {
		return this.database.sql("""
				select request_hash, status, headers, body from idempotency_key
				where username = :username and key = :key""")
			.bind("username", user.username())
			.bind("key", key)
			.map((row) -> kept(row, hash))
			.one()
			.switchIfEmpty(Mono.error(() -> new Conflict("request-in-progress")));
	}

	private ResponseEntity<byte[]> kept(Readable row, byte[] hash) {
		if (!MessageDigest.isEqual(row.get("request_hash", byte[].class), hash)) {
			throw new Refused("idempotency-key-reused");
		}
		String body = row.get("body", String.class);
		Integer status = row.get("status", Integer.class);
		if (status != null && status == HttpStatus.NOT_FOUND.value()) {
			// Only successes are kept: what this one told was erased, by the code left.
			throw new NotFound(this.json.readTree(body).path("code").asString());
		}
		Map<String, String> headers = this.json.readValue(row.get("headers", String.class), HEADERS);
		Answer answer = answer(status, headers);
		answer.headers.set(REPLAYED, "true");
		return answer.build(body);
	}

	private static Answer answer(@Nullable Integer status, Map<String, String> headers) {
		HttpHeaders all = new HttpHeaders();
		headers.forEach(all::set);
		all.setContentType(MediaType.APPLICATION_JSON);
		return new Answer(Objects.requireNonNull(status), all);
	}

	/**
	 * What the request was, under the client's key. The key itself is kept only as a
	 * digest, so that personal data in the request cannot be guessed from the table.
	 */
	private static byte[] hash(String key, HttpMethod method, URI uri, String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			for (String part : List.of(method.name(), pathAndQuery(uri), body)) {
				mac.update(part.getBytes(StandardCharsets.UTF_8));
				mac.update((byte) 0);
			}
			return mac.doFinal();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String pathAndQuery(URI uri) {
		return (uri.getRawQuery() != null) ? uri.getRawPath() + "?" + uri.getRawQuery() : uri.getRawPath();
	}

	private static String digest(String key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Answer(int status, HttpHeaders headers) {

		ResponseEntity<byte[]> build(@Nullable String body) {
			return ResponseEntity.status(this.status)
				.headers(this.headers)
				.body((body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0]);
		}

	}

}
