package id.sentra.gateway.token;

import java.time.Duration;

import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.gateway.support.TestSurroundings.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class TokenControllerTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	AdjustableClock clock;

	@Autowired
	DatabaseClient database;

	@Test
	void a_token_opens_the_services_for_eight_hours() {
		String token = this.visitor.token(this.client, "petugas");
		echo(token).expectStatus().isOk();
		this.clock.advance(Duration.ofHours(8).plusSeconds(1));
		this.visitor.askForToken(this.client, "petugas", PASSWORD)
			.expectBody()
			.jsonPath("$.token_type")
			.isEqualTo("Bearer")
			.jsonPath("$.expires_in")
			.isEqualTo(8 * 3600);
	}

	@Test
	void a_form_nobody_can_decode_is_refused() {
		this.client.post()
			.uri("/api/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("username=%zz&password=%")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("unreadable-request");
	}

	@Test
	void an_expired_token_is_worth_nothing() {
		String token = this.visitor.token(this.client, "petugas");
		this.clock.advance(Duration.ofHours(8).plusSeconds(1));
		echo(token).expectStatus().isUnauthorized().expectBody().jsonPath("$.code").isEqualTo("token-invalid");
	}

	@Test
	void only_its_hash_is_stored() {
		String token = this.visitor.token(this.client, "petugas");
		String stored = this.database.sql("select string_agg(access_token::text, '') as all from access_token")
			.map((row) -> row.get("all", String.class))
			.one()
			.block();
		assertThat(stored).isNotEmpty().doesNotContain(token);
	}

	@Test
	void a_revoked_token_is_worth_nothing() {
		String token = this.visitor.token(this.client, "petugas");
		echo(token).expectStatus().isOk();
		this.client.delete()
			.uri("/api/token")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange()
			.expectStatus()
			.isNoContent();
		echo(token).expectStatus().isUnauthorized();
	}

	@Test
	void a_wrong_password_and_an_unknown_name_look_the_same() {
		for (String name : new String[] { "admin", "siapa-ini" }) {
			this.visitor.askForToken(this.client, name, "salah")
				.expectStatus()
				.isUnauthorized()
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.expectBody()
				.jsonPath("$.code")
				.isEqualTo("bad-credentials")
				.jsonPath("$.status")
				.isEqualTo(401)
				.jsonPath("$.detail")
				.isEqualTo("Nama pengguna atau kata sandi salah. Periksa lalu coba lagi.");
		}
	}

	@Test
	void a_name_no_account_can_have_is_unknown_and_counts() {
		for (String name : new String[] { "\0", "pet\0ugas", "petugas\n2", "p".repeat(65) }) {
			this.visitor.askForToken(this.client, name, PASSWORD)
				.expectStatus()
				.isUnauthorized()
				.expectBody()
				.jsonPath("$.code")
				.isEqualTo("bad-credentials");
		}
		for (int attempt = 0; attempt < 4; attempt++) {
			this.visitor.askForToken(this.client, "\0", "salah").expectStatus().isUnauthorized();
		}
		assertThat(locked("\0")).isPositive();
	}

	@Test
	void a_nul_is_never_text_the_database_must_read() {
		this.client.get()
			.uri((uri) -> uri.path("/api/registry/echo").queryParam("region", "{nul}").build("\0"))
			.header(HttpHeaders.AUTHORIZATION, "Bearer pet%00ugas")
			.exchange()
			.expectStatus()
			.isUnauthorized();
		String session = this.visitor.session(this.client, "admin");
		for (String query : new String[] { "wilayah", "lang" }) {
			this.client.get()
				.uri((uri) -> uri.path("/program").queryParam(query, "{nul}").build("21\0"))
				.cookie(Visitor.SESSION, session)
				.exchange()
				.expectStatus()
				.value((status) -> assertThat(status).isLessThan(500));
		}
		this.client.get().uri("/").cookie(Visitor.SESSION, "a%00b").exchange().expectStatus().isSeeOther();
	}

	@Test
	void many_wrong_passwords_close_sign_in_for_a_growing_while_even_for_the_right_one() {
		for (int attempt = 0; attempt < 5; attempt++) {
			this.visitor.askForToken(this.client, "terkunci", "salah").expectStatus().isUnauthorized();
		}
		assertThat(locked("TERKUNCI ")).isBetween(28, 31);
		this.clock.advance(Duration.ofSeconds(32));
		this.visitor.askForToken(this.client, "terkunci", "salah").expectStatus().isUnauthorized();
		assertThat(locked("terkunci")).isBetween(58, 61);
		this.clock.advance(Duration.ofSeconds(62));
		this.visitor.askForToken(this.client, "terkunci", PASSWORD).expectStatus().isOk();
		this.visitor.askForToken(this.client, "terkunci", "salah").expectStatus().isUnauthorized();
		this.visitor.askForToken(this.client, "terkunci", PASSWORD).expectStatus().isOk();
	}

	@Test
	void parallel_sign_ins_of_one_account_all_succeed() {
		assertThat(Flux.range(0, 12)
			.flatMap((n) -> Mono.fromCallable(() -> this.visitor.token(this.client, "pemeriksa"))
				.subscribeOn(Schedulers.boundedElastic()))
			.distinct()
			.count()
			.block()).isEqualTo(12);
	}

	@Test
	void missing_and_malformed_forms_are_told_what_is_missing() {
		this.visitor.askForToken(this.client, "petugas", " ")
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("field-missing");
		this.client.post()
			.uri("/api/token")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		this.client.get().uri("/api/token").exchange().expectStatus().isUnauthorized();
	}

	private int locked(String username) {
		String seconds = this.visitor.askForToken(this.client, username, PASSWORD)
			.expectStatus()
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("too-many-attempts")
			.returnResult()
			.getResponseHeaders()
			.getFirst(HttpHeaders.RETRY_AFTER);
		return Integer.parseInt(String.valueOf(seconds));
	}

	private WebTestClient.ResponseSpec echo(String token) {
		return this.client.get()
			.uri("/api/registry/echo")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange();
	}

}
