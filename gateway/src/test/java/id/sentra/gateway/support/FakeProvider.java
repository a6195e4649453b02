package id.sentra.gateway.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An identity provider as the gateway sees it. It gives a token for a code only to the
 * client that began, with its secret and its proof key.
 */
public final class FakeProvider {

	/** The client's id and secret. */
	public static final String CLIENT = "sentra-gateway";

	public static final String SECRET = "rahasia-klien";

	private final RSAKey key = newKey();

	private final Map<String, Code> codes = new ConcurrentHashMap<>();

	private final DisposableServer server;

	private volatile boolean away;

	private volatile boolean strange;

	private volatile String silent = "";

	public FakeProvider() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).route((routes) -> {
			routes.get("/.well-known/openid-configuration",
					(request, response) -> json(response, request.uri(), metadata()));
			routes.get("/keys", (request, response) -> json(response, request.uri(),
					new JWKSet(this.key.toPublicJWK()).toString()));
			routes.post("/token", this::token);
		}).bindNow();
	}

	public String issuer() {
		return "http://127.0.0.1:" + this.server.port();
	}

	/** Answers nothing any more but that it is away. */
	public void setAway(boolean away) {
		this.away = away;
	}

	/** Never comes to an end at an address: a space now and then, and no word. */
	public void setSilent(String path) {
		this.silent = path;
	}

	/** Signs with another key than it publishes. */
	public void setStrange(boolean strange) {
		this.strange = strange;
	}

	/** What somebody brings back from signing in, for the request they were sent with. */
	public String signIn(Map<String, String> request, Map<String, Object> claims) {
		String code = "code-" + this.codes.size();
		Map<String, Object> all = new HashMap<>(claims);
		all.putIfAbsent("nonce", request.get("nonce"));
		this.codes.put(code, new Code(request.get("code_challenge"), all));
		return code;
	}

	private Mono<Void> token(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().flatMap((body) -> {
			MultiValueMap<String, String> form = UriComponentsBuilder.fromUriString("?" + body)
				.build()
				.getQueryParams();
			Code code = this.codes.remove(form.getFirst("code"));
			String basic = "Basic "
					+ Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
			if (code == null || !basic.equals(request.requestHeaders().get("Authorization"))
					|| !code.challenge().equals(challenge(form.getFirst("code_verifier")))) {
				response.status(400);
				return Mono.from(json(response, request.uri(), "{\"error\":\"invalid_grant\"}"));
			}
			return Mono.from(json(response, request.uri(), """
					{"access_token":"x","token_type":"Bearer","expires_in":60,"id_token":"%s"}"""
				.formatted(idToken(code.claims()))));
		});
	}

	private org.reactivestreams.Publisher<Void> json(HttpServerResponse response, String path, String body) {
		if (this.away) {
			return response.status(503).send();
		}
		if (path.equals(this.silent)) {
			return response.header("Content-Type", "application/json")
				.sendString(Flux.interval(Duration.ofMillis(100)).map((tick) -> " "));
		}
		return response.header("Content-Type", "application/json").sendString(Mono.just(body));
	}

	private String metadata() {
		return """
				{"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}"""
			.formatted(issuer());
	}

	private String idToken(Map<String, Object> claims) {
		JWTClaimsSet.Builder all = new JWTClaimsSet.Builder().issuer(issuer())
			.audience(List.of(CLIENT))
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(60)));
		claims.forEach(all::claim);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(),
				all.build());
		try {
			token.sign(new RSASSASigner(this.strange ? newKey() : this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String challenge(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("key").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Code(String challenge, Map<String, Object> claims) {
	}

}
