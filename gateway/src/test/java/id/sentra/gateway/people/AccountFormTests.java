package id.sentra.gateway.people;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator types about an account, and types twice. */
class AccountFormTests extends PagesTest {

	private static final String GOOD = "lampu sungai beton kucing";

	@Autowired
	private DatabaseClient database;

	@ParameterizedTest
	@CsvSource({ "Rudi, 99.99, region", "Rudi, '', region", "Rudi, 21.72.99, region", "Rudi, 21.72.01.1001, region",
			"Rudi, Tanjungpinang, region", "Ru\0di, 21.72, name", "Ru\ufffddi, 21.72, name", "'', 21.72, name" })
	void a_name_can_be_read_and_a_region_is_one_there_is(String name, String region, String field) {
		String page = Person.body(make("kunci-x", "salah.isi", name, region).expectStatus().isEqualTo(422));
		assertThat(page).contains("href=\"#" + field + "\"", "value=\"salah.isi\"").doesNotContain("??");
		as("admin").get("/akun/salah.isi").expectStatus().isNotFound();
	}

	@Test
	void a_name_is_not_a_letter() {
		assertThat(
				Person.body(make("kunci-x", "nama.panjang", "a".repeat(3000), "21.72").expectStatus().isEqualTo(422)))
			.contains("paling panjang 100 huruf");
		make("kunci-y", "nama.panjang", "\ud83c\udf4c".repeat(100), "21.72").expectStatus().isOk();
	}

	@Test
	void the_whole_country_is_said_and_stays() {
		make("kunci-n", "seluruh.negeri", "Rudi", "*").expectStatus().isOk();
		assertThat(as("admin").page("/akun/seluruh.negeri")).contains("name=\"region\" type=\"text\" value=\"*\"");
	}

	@Test
	void a_second_tap_shows_a_password_that_is_good() {
		assertThat(as("admin").page("/akun/baru")).contains("name=\"kunci\"");
		String first = password(make("kunci-1", "dua.ketuk", "Rudi", "21.72"));
		String second = password(make("kunci-1", "dua.ketuk", "Rudi", "21.72"));
		assertThat(second).isNotEqualTo(first);
		Person rudi = after(signIn("dua.ketuk", second).expectStatus().isSeeOther());
		signIn("dua.ketuk", first).expectStatus().isUnauthorized();
		rudi.send("/sandi", "present", second, "wanted", GOOD).expectStatus().isSeeOther();
		assertThat(Person.body(make("kunci-1", "dua.ketuk", "Rudi", "21.72").expectStatus().isEqualTo(422)))
			.contains("sudah ada", "Buat kata sandi baru");
		rudi.get("/umkm").expectStatus().isOk();
	}

	@Test
	void another_form_of_the_same_name_changes_nothing() {
		String password = password(make("kunci-2", "sudah.ada", "Rudi", "21.72"));
		for (String key : List.of("kunci-3", "")) {
			assertThat(Person.body(make(key, "sudah.ada", "Rudi", "21.72").expectStatus().isEqualTo(422)))
				.contains("sudah ada");
		}
		signIn("sudah.ada", password).expectStatus().isSeeOther();
	}

	@Test
	void a_second_tap_of_a_lock_or_a_change_is_done() {
		make("kunci-4", "ketuk.kunci", "Rudi", "21.72").expectStatus().isOk();
		for (int tap = 0; tap < 2; tap++) {
			as("admin").send("/akun/ketuk.kunci", "versi", "1", "name", "Rudi H", "role", "AUDITOR", "region", "21.72")
				.expectStatus()
				.isSeeOther();
		}
		for (int tap = 0; tap < 2; tap++) {
			as("admin").send("/akun/ketuk.kunci/kunci", "versi", "2").expectStatus().isSeeOther();
		}
		assertThat(Person.body(as("admin").send("/akun/ketuk.kunci/buka", "versi", "2").expectStatus().isEqualTo(409)))
			.contains("sudah berubah")
			.doesNotContain("diubah orang");
		assertThat(this.database
			.sql("select action from account_event where username = 'ketuk.kunci' and action in ('CHANGED', 'LOCKED')")
			.map((row) -> row.get("action", String.class))
			.all()
			.collectList()
			.block()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "/akun/%00", "/akun/a%00b", "/akun/%FF", "/akun/%C0%80", "/akun/%ED%A0%80", "/akun?q=%00",
			"/akun?q=%FF&cursor=%00" })
	void an_address_nobody_means_is_a_page(String address) {
		as("admin").getExactly(address)
			.expectStatus()
			.value((status) -> assertThat(status).isIn(200, 400, 404, 422))
			.expectHeader()
			.contentTypeCompatibleWith("text/html");
	}

	private ResponseSpec make(String key, String username, String name, String region) {
		return as("admin").send("/akun/baru", "kunci", key, "username", username, "name", name, "role", "OFFICER",
				"region", region);
	}

	private static String password(ResponseSpec answer) {
		Matcher word = Pattern.compile("class=\"once-word\">([^<]+)<")
			.matcher(Person.body(answer.expectStatus().isOk()));
		assertThat(word.find()).isTrue();
		return word.group(1);
	}

}
