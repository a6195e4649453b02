package id.sentra.gateway.signin;

import java.time.Duration;

import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static id.sentra.gateway.support.TestSurroundings.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SignInControllerTests {

	private static final String DEVICE = Visitor.SESSION + "-device";

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	AdjustableClock clock;

	@Autowired
	DatabaseClient database;

	@Test
	void who_is_nobody_is_sent_to_the_sign_in_page() {
		this.client.get().uri("/").exchange().expectStatus().isSeeOther().expectHeader().location("/masuk");
	}

	@Test
	void without_an_identity_provider_nothing_speaks_of_one() {
		this.client.get()
			.uri("/masuk")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(Visitor.withoutTokens(page)).doesNotContain("oidc"));
		this.client.get().uri("/masuk/oidc").exchange().expectStatus().isNotFound();
		this.client.get().uri("/masuk/oidc/kembali?code=x&state=y").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void the_right_password_begins_a_session_with_a_guarded_cookie() {
		this.visitor.signIn(this.client, this.visitor.openForm(this.client), "Petugas", PASSWORD)
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/")
			.expectCookie()
			.httpOnly(Visitor.SESSION, true)
			.expectCookie()
			.secure(Visitor.SESSION, true)
			.expectCookie()
			.sameSite(Visitor.SESSION, "Lax")
			.expectCookie()
			.path(Visitor.SESSION, "/");
	}

	@Test
	void the_device_is_known_again_by_a_guarded_cookie_that_stays() {
		WebTestClient.ResponseSpec answer = this.visitor
			.signIn(this.client, this.visitor.openForm(this.client), "petugas", PASSWORD)
			.expectCookie()
			.httpOnly(DEVICE, true)
			.expectCookie()
			.secure(DEVICE, true)
			.expectCookie()
			.sameSite(DEVICE, "Lax");
		String device = answer.returnResult(Void.class).getResponseCookies().getFirst(DEVICE).getValue();
		Visitor.Form form = this.visitor.openForm(this.client);
		this.client.post()
			.uri("/masuk")
			.cookie(Visitor.SESSION + "-csrf", form.cookie())
			.cookie(DEVICE, device)
			.body(BodyInserters.fromFormData("username", "petugas")
				.with("password", PASSWORD)
				.with("_csrf", form.token()))
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectCookie()
			.valueEquals(DEVICE, device);
	}

	@Test
	void the_cookies_value_is_nowhere_in_the_database() {
		String session = this.visitor.session(this.client, "petugas");
		String stored = this.database.sql("select string_agg(session::text, '') as all from session")
			.map((row) -> row.get("all", String.class))
			.one()
			.block();
		assertThat(stored).doesNotContain(session).contains("petugas");
	}

	@Test
	void signing_in_again_gives_another_session_and_ends_the_first() {
		String first = this.visitor.session(this.client, "petugas");
		Visitor.Form form = this.visitor.openForm(this.client);
		this.client.post()
			.uri("/masuk")
			.cookie(Visitor.SESSION + "-csrf", form.cookie())
			.cookie(Visitor.SESSION, first)
			.body(BodyInserters.fromFormData("username", "petugas")
				.with("password", PASSWORD)
				.with("_csrf", form.token()))
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectCookie()
			.value(Visitor.SESSION, (second) -> assertThat(second).isNotEqualTo(first));
		home(first).expectStatus().isSeeOther();
	}

	@Test
	void a_wrong_password_is_told_in_plain_words() {
		this.visitor.signIn(this.client, this.visitor.openForm(this.client), "penyelenggara", "salah")
			.expectStatus()
			.isUnauthorized()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Nama pengguna atau kata sandi salah", "Kesalahan:"));
	}

	@Test
	void a_form_without_its_token_is_refused() {
		this.client.post()
			.uri("/masuk")
			.body(BodyInserters.fromFormData("username", "petugas").with("password", PASSWORD))
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("terlalu lama terbuka"));
	}

	@Test
	void signing_out_ends_the_session() {
		String session = this.visitor.session(this.client, "petugas");
		Visitor.Form form = Visitor.form(home(session).expectBody(String.class).returnResult());
		this.client.post()
			.uri("/keluar")
			.cookie(Visitor.SESSION, session)
			.cookie(Visitor.SESSION + "-csrf", form.cookie())
			.body(BodyInserters.fromFormData("_csrf", form.token()))
			.exchange()
			.expectStatus()
			.isSeeOther();
		home(session).expectStatus().isSeeOther();
	}

	@Test
	void a_session_ends_when_it_is_idle() {
		String session = this.visitor.session(this.client, "petugas");
		this.clock.advance(Duration.ofMinutes(29));
		home(session).expectStatus().isOk();
		this.clock.advance(Duration.ofMinutes(29));
		home(session).expectStatus().isOk();
		this.clock.advance(Duration.ofMinutes(31));
		home(session).expectStatus().isSeeOther();
	}

	@Test
	void a_session_ends_after_twelve_hours_however_busy() {
		String session = this.visitor.session(this.client, "petugas");
		for (int quarter = 0; quarter < 47; quarter++) {
			this.clock.advance(Duration.ofMinutes(15));
			home(session).expectStatus().isOk();
		}
		this.clock.advance(Duration.ofMinutes(16));
		home(session).expectStatus().isSeeOther();
	}

	@Test
	void a_disabled_account_is_out_at_once() {
		String session = this.visitor.session(this.client, "dicabut");
		home(session).expectStatus().isOk();
		this.database.sql("update account set enabled = false where username = 'dicabut'").then().block();
		home(session).expectStatus().isSeeOther();
	}

	@Test
	void the_page_speaks_english_when_asked() {
		this.client.get()
			.uri("/masuk")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en-US,en;q=0.9")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Sign in to Sentra", "lang=\"en\""));
		this.client.get()
			.uri("/masuk?lang=id")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.exchange()
			.expectCookie()
			.valueEquals("sentra-lang", "id")
			.expectCookie()
			.secure("sentra-lang", true)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Masuk ke Sentra"));
	}

	@Test
	void every_answer_carries_the_security_headers() {
		for (String path : new String[] { "/masuk", "/", "/api/registry/echo" }) {
			this.client.get()
				.uri(path)
				.exchange()
				.expectHeader()
				.value("Content-Security-Policy",
						(policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"))
				.expectHeader()
				.exists("Strict-Transport-Security")
				.expectHeader()
				.valueEquals("X-Content-Type-Options", "nosniff")
				.expectHeader()
				.valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	private WebTestClient.ResponseSpec home(String session) {
		return this.client.get().uri("/").cookie(Visitor.SESSION, session).exchange();
	}

}
