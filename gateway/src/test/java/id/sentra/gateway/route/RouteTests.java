package id.sentra.gateway.route;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.FakeRoutes;
import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class RouteTests {

	static final FakeServices services = FakeServices.shared();

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	AdjustableClock clock;

	@BeforeEach
	void freshServices() {
		services.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "registry", "training", "financing", "bazaar" })
	void a_service_learns_who_is_asking_from_a_token_only_for_it(String context) throws ParseException, JOSEException {
		get(this.visitor.token(this.client, "petugas"), "/api/" + context + "/echo?q={q}", "x y").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.path")
			.isEqualTo("/api/" + context + "/echo?q=x%20y");
		JWTClaimsSet claims = claims(services.requests().get(0));
		assertThat(claims.getIssuer()).isEqualTo("sentra-gateway");
		assertThat(claims.getAudience()).containsExactly(context);
		assertThat(claims.getSubject()).isEqualTo("petugas");
		assertThat(claims.getStringListClaim("roles")).containsExactly("OFFICER");
		assertThat(claims.getStringClaim("region")).isEqualTo("21.72");
		assertThat(claims.getStringClaim("name")).isEqualTo("Petugas Dinas");
		assertThat(Duration.between(this.clock.instant(), claims.getExpirationTime().toInstant()))
			.isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5));
	}

	@Test
	void a_session_opens_the_services_too() {
		String session = this.visitor.session(this.client, "admin");
		this.client.get()
			.uri("/api/training/echo")
			.cookie(Visitor.SESSION, session)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist(HttpHeaders.SET_COOKIE)
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"7\"");
		assertThat(services.requests().get(0)).doesNotContainKey("cookie");
	}

	@Test
	void nothing_the_sender_made_up_about_itself_passes() {
		this.client.get()
			.uri("/api/registry/echo")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.visitor.token(this.client, "petugas"))
			.header("X-Forwarded-User", "admin")
			.header("X-Remote-User", "admin")
			.header("X-Forwarded-For", "10.0.0.1")
			.header("X-Forwarded-Host", "elsewhere")
			.header("Forwarded", "for=10.0.0.1")
			.header("Roles", "ADMIN")
			.header("Cookie", "a=b")
			.header("Idempotency-Key", "k-1")
			.header(HttpHeaders.IF_MATCH, "\"3\"")
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(services.requests().get(0)).containsEntry("idempotency-key", "k-1")
			.containsEntry("if-match", "\"3\"")
			.doesNotContainKeys("x-forwarded-user", "x-remote-user", "x-forwarded-for", "x-forwarded-host", "forwarded",
					"roles", "cookie");
	}

	@Test
	void every_trace_begins_here_whatever_the_sender_says() {
		this.client.get()
			.uri("/api/registry/echo")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.visitor.token(this.client, "petugas"))
			.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
			.header("tracestate", "someone=else")
			.header("baggage", "role=ADMIN")
			.exchange()
			.expectStatus()
			.isOk();
		Map<String, String> received = services.requests().get(0);
		assertThat(received.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]")
			.doesNotContain("0af7651916cd43dd8448eb211c80319c");
		assertThat(received).doesNotContainKeys("tracestate", "baggage");
	}

	@Test
	void without_sign_in_a_script_is_told_so() {
		problem(this.client.get().uri("/api/registry/smes").exchange(), HttpStatus.UNAUTHORIZED, "not-signed-in");
		problem(this.client.get()
			.uri("/api/registry/smes")
			.header(HttpHeaders.AUTHORIZATION, "Bearer made-up")
			.exchange(), HttpStatus.UNAUTHORIZED, "token-invalid");
		problem(this.client.get()
			.uri("/api/registry/smes")
			.header(HttpHeaders.AUTHORIZATION, "Basic cGV0dWdhczpw")
			.exchange(), HttpStatus.UNAUTHORIZED, "token-invalid");
	}

	@Test
	void a_session_cannot_write_without_the_csrf_token() {
		String session = this.visitor.session(this.client, "petugas");
		problem(this.client.post()
			.uri("/api/registry/imports")
			.cookie(Visitor.SESSION, session)
			.bodyValue("x")
			.exchange(), HttpStatus.FORBIDDEN, "csrf-token-missing");
		assertThat(services.uploaded()).isZero();
	}

	@Test
	void a_service_that_is_down_is_named_and_the_others_answer() {
		String token = this.visitor.token(this.client, "petugas");
		services.stopBazaar();
		problem(get(token, "/api/bazaar/echo"), HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable")
			.startsWith("Layanan Bazar sedang tidak dapat dihubungi.");
		get(token, "/api/training/echo").expectStatus().isOk();
	}

	@Test
	void a_service_that_does_not_answer_in_time_is_named() {
		problem(as("petugas", "/api/training/slow"), HttpStatus.GATEWAY_TIMEOUT, "service-timeout")
			.startsWith("Layanan Pelatihan terlalu lama menjawab.");
	}

	@Test
	void a_request_that_was_cut_off_is_not_sent_again() {
		problem(post("/api/registry/drop", Flux.just(buffer(100)), -1), HttpStatus.BAD_GATEWAY, "service-interrupted");
		assertThat(services.dropped()).isEqualTo(1);
	}

	@Test
	void a_services_own_problem_passes_as_it_is() {
		problem(as("petugas", "/api/registry/refused"), HttpStatus.UNPROCESSABLE_CONTENT, "not-a-spreadsheet")
			.isEqualTo("Berkas ini bukan lembar kerja.");
	}

	@Test
	void a_large_upload_passes_through() {
		Flux<DataBuffer> body = Flux.range(0, 60).map((n) -> buffer(1024 * 1024));
		post("/api/registry/imports", body, -1).expectStatus().isAccepted();
		assertThat(services.uploaded()).isEqualTo(60L * 1024 * 1024);
	}

	@Test
	void an_upload_that_is_too_large_is_refused_announced_or_not() {
		problem(post("/api/registry/imports", Flux.range(0, 70).map((n) -> buffer(1024 * 1024)), 70L * 1024 * 1024),
				HttpStatus.CONTENT_TOO_LARGE, "too-large");
		Flux<DataBuffer> endless = Flux.range(0, 70).map((n) -> buffer(1024 * 1024));
		problem(post("/api/registry/imports", endless, -1), HttpStatus.CONTENT_TOO_LARGE, "too-large");
	}

	@Test
	void an_unknown_route_is_told_as_such() {
		problem(as("petugas", "/api/nothing/here"), HttpStatus.NOT_FOUND, "not-found");
	}

	private WebTestClient.ResponseSpec as(String username, String path) {
		return get(this.visitor.token(this.client, username), path);
	}

	@ParameterizedTest
	@CsvSource({ "503, service-busy, Layanan sedang ramai", "429, too-many-at-once, masih berjalan" })
	void a_person_who_follows_a_link_to_a_document_is_told_on_a_page_when_to_try_again(int status, String code,
			String words) {
		String path = "/api/training/certificates/" + FakeRoutes.CERTIFICATE + "/pdf";
		services.answers().refuse("GET " + path, status, code, "dari layanan");
		String session = this.visitor.session(this.client, "petugas");
		this.client.get()
			.uri(path)
			.cookie(Visitor.SESSION, session)
			.header(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "7")
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("<h1>", words, "dalam 7 detik"));
		get(this.visitor.token(this.client, "petugas"), path).expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "7")
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.detail")
			.isEqualTo("dari layanan");
	}

	private WebTestClient.ResponseSpec get(String token, String path, Object... values) {
		return this.client.get().uri(path, values).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private WebTestClient.ResponseSpec post(String path, Flux<DataBuffer> body, long length) {
		return this.client.post()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.visitor.token(this.client, "petugas"))
			.headers((headers) -> {
				if (length >= 0) {
					headers.setContentLength(length);
				}
			})
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(body, DataBuffer.class)
			.exchange();
	}

	private static DataBuffer buffer(int size) {
		return DefaultDataBufferFactory.sharedInstance.wrap(new byte[size]);
	}

	private static AbstractStringAssert<?> problem(WebTestClient.ResponseSpec response, HttpStatus status,
			String code) {
		byte[] body = response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.detail")
			.isNotEmpty()
			.returnResult()
			.getResponseBodyContent();
		return assertThat(JsonPath.<String>read(new String(body, StandardCharsets.UTF_8), "$.detail"));
	}

	private JWTClaimsSet claims(Map<String, String> headers) throws ParseException, JOSEException {
		SignedJWT token = SignedJWT.parse(headers.get("authorization").substring("Bearer ".length()));
		String keys = this.client.get()
			.uri("/.well-known/jwks.json")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(keys).doesNotContain("\"d\"");
		JWKSet set = JWKSet.parse(keys);
		assertThat(token.verify(new ECDSAVerifier(set.getKeyByKeyId(token.getHeader().getKeyID()).toECKey()))).isTrue();
		return token.getJWTClaimsSet();
	}

}
