package id.sentra.gateway.oidc;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.support.FakeProvider;
import id.sentra.gateway.support.FakeRoutes;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;

import static id.sentra.gateway.support.TestSurroundings.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class OidcControllerTests {

	private static final FakeProvider PROVIDER = new FakeProvider();

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Autowired
	DatabaseClient database;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry registry) {
		registry.add("SENTRA_OIDC_ISSUER", PROVIDER::issuer);
		registry.add("SENTRA_OIDC_CLIENT_ID", () -> FakeProvider.CLIENT);
		registry.add("SENTRA_OIDC_CLIENT_SECRET", () -> FakeProvider.SECRET);
		registry.add("SENTRA_PUBLIC_URL", () -> "https://sentra.example.go.id");
	}

	@AfterEach
	void mend() {
		PROVIDER.setAway(false);
		PROVIDER.setStrange(false);
	}

	@Test
	void sends_people_to_the_provider_with_state_nonce_and_proof_key() {
		this.client.get()
			.uri("/masuk")
			.exchange()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("href=\"/masuk/oidc\""));
		Way way = begin();
		assertThat(way.address()).startsWith(PROVIDER.issuer() + "/authorize?");
		assertThat(way.request()).containsEntry("redirect_uri", "https://sentra.example.go.id/masuk/oidc/kembali")
			.containsEntry("code_challenge_method", "S256")
			.containsEntry("prompt", "login")
			.containsEntry("client_id", FakeProvider.CLIENT)
			.containsKeys("state", "nonce", "code_challenge");
	}

	@Test
	void whom_the_provider_vouches_for_is_signed_in_with_its_roles_and_region() {
		String session = signedIn(claims("sari", "OFFICER", "21.72"));
		this.client.get().uri("/umkm").cookie(Visitor.SESSION, session).exchange().expectStatus().isOk();
		assertThat(account("sari")).isEqualTo("Sari [OFFICER] 21.72 no password");
	}

	@Test
	void what_the_provider_says_counts_from_the_next_sign_in_on() {
		Map<String, Object> claims = claims("budi", "OFFICER", "21.72");
		signedIn(claims);
		claims.put("sentra_roles", "TRAINER MENTOR");
		claims.put("sentra_region", "21.71");
		claims.put("preferred_username", "budi.baru");
		String session = signedIn(claims);
		assertThat(account("budi")).isEqualTo("Budi [MENTOR TRAINER] 21.71 no password");
		this.client.get().uri("/pelatihan").cookie(Visitor.SESSION, session).exchange().expectStatus().isOk();
	}

	@Test
	void nobody_is_let_in_with_roles_that_check_one_another() {
		refused(claims("joni", "FINANCE_MAKER FINANCE_APPROVER", "21.72"));
		refused(claims("joni", "ADMIN FINANCE_APPROVER", "*"));
		refused(claims("joni", "AUDITOR OFFICER", "21.72"));
	}

	/** Services tell two persons apart by the account's name. */
	@Test
	void a_name_that_the_provider_gives_to_another_does_not_make_two_persons_one_or_one_two() {
		Map<String, Object> first = claims("hari", "FINANCE_MAKER", "21.72");
		signedIn(first);
		first.put("preferred_username", "hari.baru");
		signedIn(first);
		assertThat(account("hari")).contains("FINANCE_MAKER");
		refused(claims("hari", "FINANCE_APPROVER", "21.72"));
		assertThat(account("hari")).contains("FINANCE_MAKER");
	}

	@Test
	void what_the_provider_makes_and_changes_is_written_down_once() {
		Map<String, Object> claims = claims("ratna", "OFFICER", "21.72");
		signedIn(claims);
		signedIn(claims);
		assertThat(events("ratna")).containsExactly("CREATED OFFICER, 21.72 1");
		claims.put("sentra_roles", "AUDITOR");
		signedIn(claims);
		assertThat(events("ratna")).containsExactly("CREATED OFFICER, 21.72 2", "CHANGED AUDITOR, 21.72 2");
	}

	@Test
	void an_sme_of_somebody_else_is_not_taken() {
		Map<String, Object> claims = claims("dewi", "SME_OWNER", "21.72");
		claims.put("sentra_sme", FakeRoutes.SME);
		refused(claims);
	}

	@Test
	void nobody_takes_over_an_account_of_ours_by_its_name() {
		refused(claims("petugas", "ADMIN", "*"));
		assertThat(account("petugas")).isEqualTo("Petugas Dinas [OFFICER] 21.72 password");
	}

	@Test
	void an_account_of_the_provider_has_no_password() {
		signedIn(claims("tono", "OFFICER", "21.72"));
		this.visitor.signIn(this.client, this.visitor.openForm(this.client), "tono", PASSWORD)
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void a_disabled_account_stays_out() {
		Map<String, Object> claims = claims("wati", "OFFICER", "21.72");
		signedIn(claims);
		this.database.sql("update account set enabled = false where username = 'wati'").then().block();
		refused(claims);
	}

	@ParameterizedTest
	@CsvSource({ "sentra_roles, offline_access", "sentra_roles,", "sentra_region,", "sentra_region, Jakarta",
			"preferred_username,", "sentra_sme, bukan-uuid", "nonce, wrong", "aud, another-client",
			"iss, http://127.0.0.1:1", "preferred_username, 2172015708850001", "preferred_username, siti@contoh.id",
			"preferred_username, a0812-3456-7890" })
	void claims_that_make_no_account_are_refused(String claim, String value) {
		Map<String, Object> claims = claims("lestari", "OFFICER", "21.72");
		claims.put(claim, (value != null) ? value : "");
		refused(claims);
	}

	@Test
	void a_signature_of_somebody_else_is_refused() {
		PROVIDER.setStrange(true);
		refused(claims("palsu", "ADMIN", "*"));
		assertThat(account("palsu")).isEmpty();
	}

	@Test
	void an_answer_counts_once_and_only_in_the_browser_that_asked() {
		Way way = begin();
		String code = PROVIDER.signIn(way.request(), claims("joko", "OFFICER", "21.72"));
		String state = way.request().get("state");
		back(code, state, null).expectStatus().isUnauthorized();
		back(code, "another", begin().session()).expectStatus().isUnauthorized();
		back(code, state, way.session()).expectStatus().isSeeOther();
		back(code, state, way.session()).expectStatus().isUnauthorized();
	}

	@Test
	void who_gives_up_at_the_provider_is_told_so_on_the_sign_in_page() {
		Way way = begin();
		this.client.get()
			.uri("/masuk/oidc/kembali?error=access_denied&state={state}", way.request().get("state"))
			.cookie(Visitor.SESSION, way.session())
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Masuk dengan akun kantor tidak berhasil"));
	}

	@Test
	void while_the_provider_is_away_passwords_still_work() {
		Way way = begin();
		String code = PROVIDER.signIn(way.request(), claims("yanto", "OFFICER", "21.72"));
		PROVIDER.setAway(true);
		back(code, way.request().get("state"), way.session()).expectStatus().is4xxClientError();
		assertThat(this.visitor.session(this.client, "petugas")).isNotEmpty();
	}

	private void refused(Map<String, Object> claims) {
		Way way = begin();
		back(PROVIDER.signIn(way.request(), claims), way.request().get("state"), way.session()).expectStatus()
			.isUnauthorized();
	}

	private String signedIn(Map<String, Object> claims) {
		Way way = begin();
		HttpHeaders headers = back(PROVIDER.signIn(way.request(), claims), way.request().get("state"), way.session())
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/")
			.expectBody()
			.returnResult()
			.getResponseHeaders();
		String session = cookie(headers);
		assertThat(session).isNotEqualTo(way.session());
		return session;
	}

	private ResponseSpec back(String code, String state, String session) {
		return this.client.get()
			.uri("/masuk/oidc/kembali?code={code}&state={state}", code, state)
			.cookies((cookies) -> {
				if (session != null) {
					cookies.add(Visitor.SESSION, session);
				}
			})
			.exchange();
	}

	private Way begin() {
		HttpHeaders headers = this.client.get()
			.uri("/masuk/oidc")
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectBody()
			.returnResult()
			.getResponseHeaders();
		URI address = headers.getLocation();
		Map<String, String> request = new HashMap<>();
		UriComponentsBuilder.fromUri(address)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> request.put(name,
					java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8)));
		return new Way(address.toString(), request, cookie(headers));
	}

	private static String cookie(HttpHeaders headers) {
		return headers.getOrEmpty(HttpHeaders.SET_COOKIE)
			.stream()
			.filter((cookie) -> cookie.startsWith(Visitor.SESSION + "="))
			.map((cookie) -> cookie.substring(Visitor.SESSION.length() + 1, cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
	}

	private String account(String username) {
		return this.database
			.sql("""
					select display_name || ' [' || (select string_agg(role, ' ' order by role) from unnest(roles) as role) || '] ' || region
					    || case when password_hash is null then ' no password' else ' password' end as text
					from account where username = :name""")
			.bind("name", username)
			.map((row) -> row.get("text", String.class))
			.one()
			.defaultIfEmpty("")
			.block();
	}

	private List<String> events(String username) {
		return this.database
			.sql("""
					select action || ' ' || detail || ' ' || version as event from account_event join account using (username)
					where username = :name and done_by = :issuer order by id""")
			.bind("name", username)
			.bind("issuer", PROVIDER.issuer())
			.map((row) -> String.valueOf(row.get("event")))
			.all()
			.collectList()
			.block();
	}

	private static Map<String, Object> claims(String username, String role, String region) {
		return new HashMap<>(Map.of("sub", UUID.randomUUID().toString(), "preferred_username", username, "name",
				Character.toUpperCase(username.charAt(0)) + username.substring(1), "sentra_roles",
				List.of("offline_access", role), "sentra_region", region));
	}

	/** Where somebody was sent, with what, and the session that remembers it. */
	private record Way(String address, Map<String, String> request, String session) {
	}

}
