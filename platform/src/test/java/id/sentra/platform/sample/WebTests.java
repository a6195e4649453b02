package id.sentra.platform.sample;

import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.web.IdempotentRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class WebTests {

	@Autowired
	WebTestClient http;

	@Autowired
	ThingController controller;

	@Test
	void twentyTapsAtOnceTakeEffectOnceAndGetTheSameAnswer() {
		int before = this.controller.commands.get();
		String key = UUID.randomUUID().toString();
		List<String> answers = IntStream.range(0, 20)
			.parallel()
			.mapToObj((tap) -> post(key, "{\"region\":\"21.72.01\"}").expectStatus()
				.isCreated()
				.expectHeader()
				.valueEquals("ETag", "\"1\"")
				.expectBody(String.class)
				.returnResult()
				.getResponseBody())
			.toList();
		assertThat(answers).containsOnly(answers.get(0));
		assertThat(this.controller.commands.get() - before).isEqualTo(1);
	}

	@Test
	void aRefusedCommandKeepsNothingSoThatItCanBeMended() {
		String key = UUID.randomUUID().toString();
		refused(post(key, "{\"region\":\"99\"}"), HttpStatus.UNPROCESSABLE_CONTENT, "bad-region");
		EntityExchangeResult<byte[]> mended = post(key, "{\"region\":\"21.72.02\"}").expectStatus()
			.isCreated()
			.expectBody()
			.returnResult();
		assertThat(mended.getResponseHeaders().getFirst(IdempotentRequests.REPLAYED)).isNull();
	}

	@Test
	void aKeyIsGoodForOneRequestOnly() {
		String key = UUID.randomUUID().toString();
		post(key, "{\"region\":\"21.72.01\"}").expectStatus().isCreated();
		refused(post(key, "{\"region\":\"21.72.03\"}"), HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
		refused(post("", "{\"region\":\"21.72.03\"}"), HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-required");
	}

	@Test
	void aKeyIsGoodForOneQueryOnly() {
		String key = UUID.randomUUID().toString();
		String body = "{\"region\":\"21.72.01\"}";
		postTo("/api/sample/things?year=2026", key, body).expectStatus().isCreated();
		refused(postTo("/api/sample/things?year=2027", key, body), HttpStatus.UNPROCESSABLE_CONTENT,
				"idempotency-key-reused");
		postTo("/api/sample/things?year=2026", key, body).expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals(IdempotentRequests.REPLAYED, "true");
	}

	@Test
	void badInputIsRefusedInPlainIndonesianWithACode() {
		refused(post("k1", "{\"region\":"), HttpStatus.BAD_REQUEST, "unreadable-request");
		refused(post("k2", "{\"region\":\"21\",\"more\":1}"), HttpStatus.BAD_REQUEST, "unreadable-request");
		refused(post("k3", "{\"region\":\" \"}"), HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields")
			.jsonPath("$.errors[0].field")
			.isEqualTo("region")
			.jsonPath("$.errors[0].message")
			.isEqualTo("Wajib diisi.")
			.jsonPath("$.detail")
			.isEqualTo("Ada satu isian yang perlu diperbaiki. Perbaiki sesuai keterangan lalu kirim lagi.");
		refused(get("/api/sample/nowhere"), HttpStatus.NOT_FOUND, "not-found");
		refused(this.http.post()
			.uri("/api/sample/things")
			.headers(TestTokens.as("o", "21.72", Role.OFFICER))
			.contentType(MediaType.TEXT_PLAIN)
			.bodyValue("x")
			.exchange(), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
		refused(this.http.delete()
			.uri("/api/sample/slow")
			.headers(TestTokens.as("o", "21.72", Role.OFFICER))
			.exchange(), HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
	}

	@Test
	void whoeverMayNotIsToldSoBeforeTheContentIsRead() {
		for (String body : List.of("{", "", "{\"region\":\" \"}", "{\"region\":\"21.72\"}")) {
			refused(this.http.post()
				.uri("/api/sample/things")
				.headers(TestTokens.as("auditor", "*", Role.AUDITOR))
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(body)
				.exchange(), HttpStatus.FORBIDDEN, "role-not-allowed");
		}
	}

	@Test
	void theServicesContractsAreForEverybodyAndNothingElseIs() {
		this.http.get()
			.uri("/api/sample/contracts/openapi.yaml")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.parseMediaType("application/yaml"))
			.expectBody(String.class)
			.value((yaml) -> assertThat(yaml).startsWith("openapi: 3.1.0"));
		this.http.get().uri("/api/sample/contracts/thing-changed.v1.schema.json").exchange().expectStatus().isOk();
		for (String name : List.of("asyncapi.yaml", "nothing.yaml", "..%2Fsample.yml", "%00", "x.v1.sample.json")) {
			assertThat(this.http.get()
				.uri((builder) -> URI.create(builder.build() + "/api/sample/contracts/" + name))
				.exchange()
				.expectBody(String.class)
				.returnResult()
				.getStatus()
				.value()).as(name).isBetween(400, 499);
		}
		refused(this.http.put().uri("/api/sample/contracts/openapi.yaml").exchange(), HttpStatus.UNAUTHORIZED,
				"not-signed-in");
	}

	@Test
	void aChangeNamesTheVersionItSaw() {
		refused(put(null), HttpStatus.PRECONDITION_REQUIRED, "if-match-required");
		refused(put("W/\"x\""), HttpStatus.PRECONDITION_FAILED, "stale-version");
		put("\"7\"").expectStatus().isOk().expectBody(Long.class).isEqualTo(7L);
	}

	@Test
	void aFaultOfOursTellsNothingOfItsCause() {
		refused(get("/api/sample/fault"), HttpStatus.INTERNAL_SERVER_ERROR, "internal-error").json("{}")
			.consumeWith((result) -> assertThat(new String(result.getResponseBodyContent())).doesNotContain("secret"));
	}

	@Test
	void whatTheDatabaseWillNeverDoIsAFaultOfOursAndNotADatabaseThatIsAway() {
		refused(get("/api/sample/refused-by-database"), HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
	}

	@Test
	void onlyTheGatewaysTokenForThisServiceOpensIt() {
		refused(this.http.get().uri("/api/sample/slow").exchange(), HttpStatus.UNAUTHORIZED, "not-signed-in");
		var claims = TestTokens.claims("o", List.of(Role.OFFICER)).claim("region", "21.72");
		forged(claims.audience("financing").build());
		forged(claims.audience("sample").issuer("somebody").build());
		forged(claims.issuer("sentra-gateway").expirationTime(Date.from(Instant.now().minusSeconds(120))).build());
		forged(claims.expirationTime(Date.from(Instant.now().plusSeconds(60))).claim("roles", List.of("KING")).build());
		forged(TestTokens.claims("o", List.of(Role.OFFICER)).claim("region", "21.72").expirationTime(null).build());
		forged(TestTokens.claims("o", List.of(Role.OFFICER)).claim("region", "21.72").subject(null).build());
		forged(TestTokens.claims(" ", List.of(Role.OFFICER)).claim("region", "21.72").build());
		get("/api/sample/slow").expectStatus().isOk();
	}

	/** Who acts for an owner has an owner's rights, for one SME, in a visit, or none. */
	@Test
	void anActorForNobodyOrWithRightsOfStaffIsNotBelieved() {
		String sme = UUID.randomUUID().toString();
		var officer = Map.of("sub", "petugas");
		forged(TestTokens.claims("sme-owner", List.of()).claim("act", officer).claim("sme", sme).build());
		forged(TestTokens.claims("sme-owner", List.of())
			.claim("act", Map.of())
			.claim("sme", sme)
			.claim("visit", sme)
			.claim("region", "21.72.01")
			.build());
		forged(TestTokens.claims("sme-owner", List.of(Role.OFFICER))
			.claim("act", officer)
			.claim("sme", sme)
			.claim("visit", sme)
			.claim("region", "21.72.01")
			.build());
		this.http.get()
			.uri("/api/sample/slow")
			.headers(TestTokens.acting("petugas", UUID.randomUUID(), UUID.randomUUID(), "21.72.01"))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private void forged(com.nimbusds.jwt.JWTClaimsSet claims) {
		refused(this.http.get().uri("/api/sample/slow").headers(TestTokens.bearer(claims)).exchange(),
				HttpStatus.UNAUTHORIZED, "not-signed-in");
	}

	private WebTestClient.ResponseSpec post(String key, String body) {
		return postTo("/api/sample/things", key, body);
	}

	private WebTestClient.ResponseSpec postTo(String uri, String key, String body) {
		return this.http.post()
			.uri(uri)
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.header(IdempotentRequests.HEADER, key)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

	private WebTestClient.ResponseSpec put(String ifMatch) {
		return this.http.put()
			.uri("/api/sample/things")
			.headers(TestTokens.as("officer", "21.72", Role.OFFICER))
			.headers((headers) -> {
				if (ifMatch != null) {
					headers.set("If-Match", ifMatch);
				}
			})
			.exchange();
	}

	private WebTestClient.ResponseSpec get(String uri) {
		return this.http.get().uri(uri).headers(TestTokens.as("officer", "21.72", Role.OFFICER)).exchange();
	}

	private static WebTestClient.BodyContentSpec refused(WebTestClient.ResponseSpec response, HttpStatus status,
			String code) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.detail")
			.value((String detail) -> assertThat(detail).doesNotContain("problem.").hasSizeGreaterThan(20));
	}

}
