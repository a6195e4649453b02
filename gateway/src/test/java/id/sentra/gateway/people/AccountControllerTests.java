package id.sentra.gateway.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;

import static id.sentra.gateway.support.FakeRoutes.OWN_SME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountControllerTests extends PagesTest {

	private static final String GOOD = "lampu sungai beton kucing";

	@Autowired
	private DatabaseClient database;

	@Autowired
	private AdjustableClock clock;

	@Autowired
	private Visitor visitor;

	@Test
	void an_account_begins_with_a_password_that_is_shown_once_and_has_to_be_changed() {
		String password = created("rudi.hartono", "OFFICER", "21.72");
		assertThat(as("admin").page("/akun/rudi.hartono"))
			.contains("Belum ganti kata sandi", "Dibuat", "oleh admin", "Petugas dinas, ")
			.doesNotContain(password, "??", "OFFICER, 21.72", "OFFICER</");
		Person rudi = after(signIn("rudi.hartono", password).expectStatus().isSeeOther());
		for (String path : List.of("/", "/umkm", "/impor", "/daftar/akun")) {
			rudi.get(path).expectStatus().isSeeOther();
		}
		rudi.get("/umkm").expectHeader().location("/sandi");
		this.visitor.askForToken(anybody(), "rudi.hartono", password).expectStatus().isForbidden();
		assertThat(Person
			.body(rudi.send("/sandi", "present", "salah sekali ini", "wanted", GOOD).expectStatus().isEqualTo(422)))
			.contains("href=\"#present\"");
		assertThat(Person
			.body(rudi.send("/sandi", "present", password, "wanted", "rudihartono").expectStatus().isEqualTo(422)))
			.contains("mudah ditebak");
		rudi.send("/sandi", "present", password, "wanted", GOOD).expectStatus().isSeeOther();
		rudi.get("/umkm").expectStatus().isOk();
		signIn("rudi.hartono", password).expectStatus().isUnauthorized();
		assertThat(as("admin").page("/akun/rudi.hartono")).contains("Aktif", "Kata sandi diganti");
	}

	@Test
	void a_changed_password_ends_other_sessions_and_tokens() {
		String password = created("dian.lestari", "OFFICER", "21.72");
		Person phone = after(signIn("dian.lestari", password).expectStatus().isSeeOther());
		phone.send("/sandi", "present", password, "wanted", GOOD).expectStatus().isSeeOther();
		Person desk = after(signIn("dian.lestari", GOOD).expectStatus().isSeeOther());
		desk.send("/sandi", "present", GOOD, "wanted", "payung biru kereta malam").expectStatus().isSeeOther();
		desk.get("/umkm").expectStatus().isOk();
		phone.get("/umkm").expectStatus().isSeeOther().expectHeader().location("/masuk");
	}

	@Test
	void a_one_time_password_is_good_for_seven_days() {
		String password = created("wati.kusuma", "TRAINER", "21.72");
		Instant until = this.database.sql("select one_time_until from account where username = 'wati.kusuma'")
			.map((row) -> row.get("one_time_until", Instant.class))
			.one()
			.block();
		assertThat(until).isBetween(this.clock.instant().plus(Duration.ofDays(7)).minusSeconds(600),
				this.clock.instant().plus(Duration.ofDays(7)));
		this.database.sql(
				"update account set one_time_until = one_time_until - interval '8 days' where username = 'wati.kusuma'")
			.then()
			.block();
		signIn("wati.kusuma", password).expectStatus().isUnauthorized();
	}

	@Test
	void a_locked_account_is_out_at_once_and_comes_back() {
		Person officer = after(signedInAfterChange("budi.santoso"));
		officer.get("/umkm").expectStatus().isOk();
		act("/akun/budi.santoso/kunci", version("budi.santoso"));
		officer.get("/umkm").expectStatus().isSeeOther();
		signIn("budi.santoso", GOOD).expectStatus().isUnauthorized();
		act("/akun/budi.santoso/buka", version("budi.santoso"));
		signIn("budi.santoso", GOOD).expectStatus().isSeeOther();
		assertThat(events("budi.santoso")).contains("LOCKED admin", "UNLOCKED admin");
	}

	@Test
	void roles_change_at_once_in_the_version_that_was_seen() {
		Person person = after(signedInAfterChange("joko.widada"));
		person.get("/impor").expectStatus().isOk();
		String seen = version("joko.widada");
		as("admin").send("/akun/joko.widada", "versi", seen, "name", "Joko", "role", "AUDITOR", "region", "21.72")
			.expectStatus()
			.isSeeOther();
		person.get("/impor").expectStatus().isForbidden();
		as("admin").send("/akun/joko.widada", "versi", seen, "name", "Joko", "role", "ADMIN", "region", "21.72")
			.expectStatus()
			.isEqualTo(409);
		as("admin")
			.send("/akun/joko.widada", "versi", version("joko.widada"), "name", "Joko", "role", "SME_OWNER", "role",
					"ADMIN", "region", "21.72")
			.expectStatus()
			.isEqualTo(422);
		as("admin")
			.send("/akun/joko.widada", "versi", version("joko.widada"), "name", "Joko", "role", "ADMIN", "region", "xx")
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void nobody_is_given_roles_that_check_one_another() {
		created("dua.peran", "OFFICER", "21.72");
		for (List<String> roles : List.of(List.of("FINANCE_MAKER", "FINANCE_APPROVER"),
				List.of("ADMIN", "FINANCE_APPROVER"), List.of("ADMIN", "FINANCE_MAKER"),
				List.of("AUDITOR", "OFFICER"))) {
			assertThat(Person
				.body(as("admin")
					.send("/akun/dua.peran", "versi", version("dua.peran"), "name", "Dua", "role", roles.get(0), "role",
							roles.get(1), "region", "21.72")
					.expectStatus()
					.isEqualTo(422)))
				.contains("tidak boleh dipegang satu orang", "href=\"#role\"");
			as("admin")
				.send("/akun/baru", "username", "dua.lagi", "name", "Dua", "role", roles.get(0), "role", roles.get(1),
						"region", "21.72")
				.expectStatus()
				.isEqualTo(422);
		}
		as("admin")
			.send("/akun/dua.peran", "versi", version("dua.peran"), "name", "Dua", "role", "OFFICER", "role",
					"FINANCE_MAKER", "region", "21.72")
			.expectStatus()
			.isSeeOther();
	}

	@Test
	void an_owner_is_bound_to_the_business_that_was_found() {
		this.database.sql("update account set sme_id = null where sme_id = '" + OWN_SME + "'").then().block();
		created("siti.aminah", "SME_OWNER", "21.72");
		String page = Person.body(as("admin").send("/akun/siti.aminah/cari", "cari", "0812 3456 7890"));
		assertThat(page).contains("Keripik Bu Rini", "Hubungkan").doesNotContain("0812 3456 7890\"&");
		as("admin").send("/akun/siti.aminah/usaha", "versi", version("siti.aminah"), "umkm", OWN_SME)
			.expectStatus()
			.isSeeOther();
		assertThat(as("admin").page("/akun/siti.aminah")).contains("/umkm/" + OWN_SME, "Dihubungkan dengan usaha");
		as("admin").send("/akun/siti.aminah/usaha", "versi", version("siti.aminah"), "umkm", "x")
			.expectStatus()
			.isEqualTo(422);
		created("tidak.dua", "SME_OWNER", "21.72");
		assertThat(Person.body(as("admin").send("/akun/tidak.dua/usaha", "versi", version("tidak.dua"), "umkm", OWN_SME)
			.expectStatus()
			.isEqualTo(422))).contains("sudah punya akun");
		as("admin").send("/akun/petugas/usaha", "versi", version("petugas"), "umkm", OWN_SME)
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void nobody_changes_his_own_rights_and_only_administrators_come_here() {
		as("admin").send("/akun/admin/kunci", "versi", "1").expectStatus().isEqualTo(409);
		as("admin").send("/akun/admin", "versi", "1", "name", "A", "role", "OFFICER", "region", "*")
			.expectStatus()
			.isEqualTo(409);
		as("admin").send("/akun/admin/sandi").expectStatus().isEqualTo(409);
		assertThat(as("admin").page("/akun/admin")).contains("akun Anda sendiri").doesNotContain("/kunci\"");
		for (String path : List.of("/akun", "/akun/baru", "/akun/petugas")) {
			as("petugas").get(path).expectStatus().isForbidden();
			as("pemeriksa").get(path).expectStatus().isForbidden();
		}
		as("petugas").send("/akun/baru", "username", "baru.sekali", "name", "X", "role", "ADMIN")
			.expectStatus()
			.isForbidden();
		as("petugas").send("/akun/pemeriksa/sandi").expectStatus().isForbidden();
		as("admin").get("/akun/tidak.ada").expectStatus().isNotFound();
	}

	@Test
	void an_administrator_of_a_region_sees_and_makes_accounts_of_it_only() {
		this.database.sql("update account set region = '21.72' where username = 'admin'").then().block();
		try {
			assertThat(as("admin").page("/akun?q=petugas")).contains("/akun/petugas");
			assertThat(as("admin").page("/akun?q=provinsi")).doesNotContain("/akun/provinsi");
			as("admin").get("/akun/provinsi").expectStatus().isNotFound();
			as("admin").send("/akun/provinsi/sandi")
				.expectStatus()
				.value((status) -> assertThat(status).isBetween(404, 409));
			for (String region : List.of("21", "21.71", "")) {
				as("admin")
					.send("/akun/baru", "username", "wilayah.lain", "name", "X", "role", "OFFICER", "region", region)
					.expectStatus()
					.isEqualTo(422);
			}
			assertThat(as("admin").page("/akun?q=tanpausah")).doesNotContain("/akun/tanpausaha");
			assertThat(as("admin").page("/akun?q=tanpausaha")).contains("/akun/tanpausaha");
		}
		finally {
			this.database.sql("update account set region = '*' where username = 'admin'").then().block();
		}
	}

	@Test
	void the_list_pages_on_and_what_was_done_is_never_changed() {
		for (int i = 0; i < 27; i++) {
			this.database
				.sql("""
						insert into account (username, password_hash, display_name, roles, region)
						values ('halaman-%02d', 'x', 'Halaman', '{OFFICER}', '21.72') on conflict do nothing"""
					.formatted(i))
				.then()
				.block();
		}
		String page = as("admin").page("/akun?q=halaman");
		assertThat(page).contains("/akun/halaman-00", "27 akun").doesNotContain("/akun/halaman-25");
		String next = page.replaceAll("(?s)^.*rel=\"next\" href=\"([^\"]+)\".*$", "$1").replace("&amp;", "&");
		assertThat(as("admin").page(next)).contains("/akun/halaman-26", "26–27");
		assertThat(as("admin").page("/akun?q=halaman&urut=-username")).contains("/akun/halaman-26")
			.doesNotContain("/akun/halaman-01");
		assertThat(as("admin").page("/akun?q=halaman&peran=AUDITOR")).doesNotContain("/akun/halaman-");
		assertThat(as("admin").page("/akun?q=halaman&status=ACTIVE")).contains("27 akun");
		assertThat(Person.body(as("admin").get("/akun/unduh?format=csv&q=halaman").expectStatus().isOk()))
			.contains("halaman-00", "halaman-26", "Petugas dinas");
		for (String unknown : List.of("peran=KEPALA", "status=GONE", "cursor=bukan")) {
			as("admin").get("/akun?" + unknown).expectStatus().isEqualTo(422);
		}
		created("tetap.tercatat", "OFFICER", "21.72");
		assertThatThrownBy(() -> this.database.sql("delete from account_event").then().block())
			.hasStackTraceContaining("permission denied");
	}

	private String created(String username, String role, String region) {
		String page = Person.body(as("admin")
			.send("/akun/baru", "username", username, "name", "Nama " + username, "role", role, "region", region)
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueMatches(HttpHeaders.CACHE_CONTROL, ".*no-store.*"));
		Matcher password = Pattern.compile("class=\"once-word\">([^<]+)<").matcher(page);
		assertThat(password.find()).isTrue();
		return password.group(1);
	}

	private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec signedInAfterChange(
			String username) {
		String password = created(username, "OFFICER", "21.72");
		after(signIn(username, password).expectStatus().isSeeOther())
			.send("/sandi", "present", password, "wanted", GOOD)
			.expectStatus()
			.isSeeOther();
		return signIn(username, GOOD).expectStatus().isSeeOther();
	}

	private void act(String path, String version) {
		as("admin").send(path, "versi", version).expectStatus().isSeeOther();
	}

	private String version(String username) {
		return String.valueOf(this.database.sql("select version from account where username = :username")
			.bind("username", username)
			.map((row) -> row.get("version", Long.class))
			.one()
			.block());
	}

	private List<String> events(String username) {
		return this.database
			.sql("select action || ' ' || done_by as event from account_event where username = :username")
			.bind("username", username)
			.map((row) -> String.valueOf(row.get("event")))
			.all()
			.collectList()
			.block();
	}

}
