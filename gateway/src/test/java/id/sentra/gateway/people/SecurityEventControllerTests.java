package id.sentra.gateway.people;

import java.time.Duration;
import java.util.List;

import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEventRepository;
import id.sentra.gateway.securityevent.SecurityEventRepository.Filter;
import id.sentra.gateway.securityevent.SecurityEventRepository.Stored;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.TestSurroundings;
import id.sentra.gateway.support.Visitor;
import id.sentra.platform.test.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens is evidence, and who may look through it. */
@TestPropertySource(properties = SecurityEventControllerTests.OWN_CONTEXT)
class SecurityEventControllerTests extends PagesTest {

	/** In which other tests have not failed to sign in from the same address. */
	static final String OWN_CONTEXT = "sentra.test.context=security-event-pages";

	@Autowired
	private SecurityEvents events;

	@Autowired
	private SecurityEventRepository stored;

	@Autowired
	private Visitor visitor;

	@Autowired
	private DatabaseClient database;

	@Test
	void who_signs_in_fails_is_locked_out_and_signs_out_is_kept() {
		String name = account("OFFICER", "21.72");
		Person person = after(signIn(name, TestSurroundings.PASSWORD).expectStatus().isSeeOther());
		person.send("/keluar").expectStatus().isSeeOther();
		for (int guess = 0; guess < 5; guess++) {
			signIn(name, "salah sekali").expectStatus().isUnauthorized();
		}
		signIn(name, TestSurroundings.PASSWORD).expectStatus().isEqualTo(429);
		assertThat(kept(name)).extracting((one) -> one.kind() + " " + one.address() + " " + (one.device() != null))
			.contains("SIGNED_IN 127.0.0.1 true", "SIGNED_OUT 127.0.0.1 false", "SIGN_IN_FAILED 127.0.0.1 false",
					"SIGN_IN_LOCKED 127.0.0.1 false");
		assertThat(kept(name)).noneMatch((one) -> one.kind() == Kind.REFUSED);
	}

	@Test
	void who_is_refused_is_kept_whoever_refused() {
		String name = account("OFFICER", "21.72");
		Person person = this.visitor.as(anybody(), name);
		person.get("/akun/petugas").expectStatus().isForbidden();
		person.sendFromElsewhere(HttpMethod.POST, "/umkm/verifikasi").expectStatus().isForbidden();
		String token = this.visitor.token(anybody(), name);
		services.refuse("POST /api/training/dead-letters/replay", 403, "country-only", "Hanya admin pusat.");
		anybody().post()
			.uri("/api/training/dead-letters/replay")
			.headers((headers) -> headers.setBearerAuth(token))
			.exchange()
			.expectStatus()
			.isForbidden();
		assertThat(kept(name)).extracting((one) -> one.kind() + " " + one.route() + " " + one.code())
			.contains("TOKEN_ISSUED  ", "REFUSED GET /akun/{username} role-not-allowed",
					"REFUSED POST /api/training/dead-letters/replay 403");
		anybody().get()
			.uri("/api/registry/smes/3171234567890001")
			.headers((headers) -> headers.setBearerAuth("gone"))
			.exchange()
			.expectStatus()
			.isUnauthorized();
		this.events.write().block();
		assertThat(this.stored.find(new Filter(Kind.REFUSED, null, "127.0.0.1", null, null, null, null), 1000).block())
			.anyMatch((one) -> one.route().equals("GET /api/registry") && one.code().equals("token-invalid"))
			.noneMatch((one) -> one.route().contains("317"));
	}

	/**
	 * By nobody but the schedule, which asks for its work once and subscribes to it again
	 * and again.
	 */
	@Test
	void what_happens_is_written_by_itself_also_when_nothing_had_happened_for_a_while() {
		String name = account("OFFICER", "21.72");
		this.visitor.as(anybody(), name).get("/akun/petugas").expectStatus().isForbidden();
		Filter ofAccount = new Filter(Kind.REFUSED, name, null, null, null, null, null);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.stored.find(ofAccount, 10).block()).isNotEmpty());
	}

	@Test
	void what_administrators_do_is_kept_with_whom_they_did_it_to() {
		String name = account("OFFICER", "21.72");
		as("admin").send("/akun/" + name, "versi", "1", "name", "Nama", "role", "AUDITOR", "region", "21.72")
			.expectStatus()
			.isSeeOther();
		as("admin").send("/akun/" + name + "/sandi").expectStatus().isOk();
		assertThat(kept(name))
			.extracting((one) -> one.kind() + " " + one.account() + " " + one.subject() + " " + one.code())
			.contains("RIGHTS_CHANGED admin " + name + " CHANGED",
					"PASSWORD_CHANGED admin " + name + " PASSWORD_RESET");
		assertThat(kept("admin")).extracting((one) -> one.kind() + " " + one.route())
			.contains("ADMINISTRATOR_COMMAND POST /akun/{username}",
					"ADMINISTRATOR_COMMAND POST /akun/{username}/sandi");
		assertThat(as("admin").page("/keamanan?akun=" + name + "&jenis=RIGHTS_CHANGED")).contains("Hak akun diubah",
				"tentang " + name, ">admin<", "127.0.0.1");
	}

	@Test
	void they_are_looked_through_by_kind_account_address_and_day() {
		String name = account("OFFICER", "21.72");
		for (String event : List.of("'2026-03-01 16:59Z', 'SIGNED_IN'", "'2026-03-01 17:00Z', 'SIGNED_OUT'",
				"'2026-03-02 16:59Z', 'TOKEN_ISSUED'", "'2026-03-02 17:00Z', 'SESSION_ENDED'")) {
			this.database.sql("""
					insert into security_event (at, kind, account, address, count)
					select cast(at as timestamptz), kind, number, '198.51.100.9', 1
					from account, (values (%s)) as e (at, kind) where username = '%s'""".formatted(event, name))
				.then()
				.block();
		}
		assertThat(as("admin").page("/keamanan?hari=2026-03-02&akun=" + name))
			.contains("Kunci akses program dibuat</", "Keluar</")
			.doesNotContain("Sesi diakhiri pemilik akun</th:block>");
		assertThat(rows(as("admin").page("/keamanan?hari=2026-03-02&akun=" + name))).isEqualTo(2);
		assertThat(rows(as("admin").page("/keamanan?alamat=198.51.100.9&akun=" + name))).isEqualTo(4);
		assertThat(rows(as("admin").page("/keamanan?alamat=198.51.100.8&akun=" + name))).isZero();
		assertThat(rows(as("admin").page("/keamanan?jenis=SIGNED_IN&akun=" + name))).isEqualTo(1);
		assertThat(as("admin").page("/keamanan?lang=en&akun=" + name)).contains("Security events", "Signed in");
		assertThat(as("admin").page("/akun")).contains("href=\"/keamanan\"");
	}

	@Test
	void who_looks_after_a_region_sees_its_accounts_and_nobodys() {
		String here = account("OFFICER", "21.72.01");
		String elsewhere = account("OFFICER", "21.71");
		String auditor = account("AUDITOR", "21.72");
		signIn(here, "salah sekali");
		signIn(elsewhere, "salah sekali");
		signIn("bukan.siapa.siapa", "salah sekali");
		this.events.write().block();
		Person watcher = this.visitor.as(anybody(), auditor);
		assertThat(rows(watcher.page("/keamanan?akun=" + here))).isEqualTo(1);
		assertThat(rows(watcher.page("/keamanan?akun=" + elsewhere))).isZero();
		assertThat(watcher.page("/keamanan")).doesNotContain(elsewhere, "bukan.siapa.siapa");
		assertThat(rows(as("admin").page("/keamanan?akun=" + elsewhere))).isEqualTo(1);
		as("petugas").get("/keamanan").expectStatus().isForbidden();
	}

	private static int rows(String page) {
		return page.split("<th scope=\"row\"", -1).length - 1;
	}

	private List<Stored> kept(String account) {
		this.events.write().block();
		return this.stored.find(new Filter(null, account, null, null, null, null, null), 1000).block();
	}

	/** A new one with everybody's password. */
	private String account(String role, String region) {
		String name = "saksi-" + Unique.word();
		this.database.sql("""
				insert into account (username, password_hash, display_name, roles, region)
				select :name, password_hash, 'Saksi', array[:role], :region from account where username = 'petugas'""")
			.bind("name", name)
			.bind("role", role)
			.bind("region", region)
			.then()
			.block();
		return name;
	}

}
