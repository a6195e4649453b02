package id.sentra.gateway.registration;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static id.sentra.gateway.support.FakeRoutes.OWN_SME;
import static org.assertj.core.api.Assertions.assertThat;

class RegistrationControllerTests extends PagesTest {

	private static final String PASSWORD = "lampu sungai beton kucing";

	private static final String REGISTER = "POST /api/registry/smes";

	private static int number;

	@Autowired
	private DatabaseClient database;

	@BeforeEach
	void nobodyHasIt() {
		this.database.sql("update account set sme_id = null where sme_id = cast('" + OWN_SME + "' as uuid)")
			.then()
			.block();
	}

	@Test
	void anybody_sees_what_is_needed_and_makes_an_account_that_is_signed_in() {
		String begin = Person.body(anybody().get().uri("/daftar").exchange().expectStatus().isOk());
		assertThat(begin).contains("Daftarkan usaha Anda", "/daftar/akun", "KTP").doesNotContain("??");
		Person owner = newOwner();
		assertThat(owner.page("/daftar")).contains("Selesai", "Data diri", "Lanjut").doesNotContain("/daftar/akun\"");
		owner.get("/umkm").expectStatus().isForbidden();
	}

	@Test
	void a_password_that_is_short_or_easy_to_guess_is_refused_and_never_shown_again() {
		for (String password : List.of("pendek", "sentra12345", "bismillah123", "password1234", "1234567890",
				"sitirahma2026", "aaaaaaaaaaaaaaaa")) {
			String page = Person.body(
					send("/daftar/akun", "username", "siti.rahma", "password", password).expectStatus().isEqualTo(422));
			assertThat(page).contains("href=\"#password\"", "value=\"siti.rahma\"", "Kesalahan:")
				.doesNotContain(password + "\"");
		}
		for (String name : List.of("2172015708850001", "a2172015708850001", "081234567890", "siti@contoh.id", "Ab",
				"siti rahma")) {
			send("/daftar/akun", "username", name, "password", PASSWORD).expectStatus().isEqualTo(422);
		}
	}

	@Test
	void a_name_that_is_taken_is_told_and_a_double_tap_is_the_same_account() {
		send("/daftar/akun", "username", "Petugas", "password", PASSWORD).expectStatus().isEqualTo(422);
		String name = name();
		send("/daftar/akun", "username", name, "password", PASSWORD).expectStatus().isSeeOther();
		send("/daftar/akun", "username", name, "password", PASSWORD).expectStatus().isSeeOther();
		assertThat(Person
			.body(send("/daftar/akun", "username", name, "password", "lain sekali kata sandi ini").expectStatus()
				.isEqualTo(422)))
			.contains("sudah dipakai");
		assertThat(events(name)).containsExactly("REGISTERED " + name);
	}

	@Test
	void one_question_a_page_leads_to_the_check_with_all_answers() {
		Person owner = newOwner();
		List<String> answers = new ArrayList<>();
		String page = Person.body(owner.send("/daftar"));
		for (Questions question : Questions.values()) {
			assertThat(page).contains("name=\"" + question.field() + "\"").doesNotContain("??");
			answers.add(question.field());
			answers.add(answer(question));
			List<String> sent = new ArrayList<>(answers);
			sent.addAll(List.of("pertanyaan", question.field()));
			page = Person.body(owner.send("/daftar", sent.toArray(String[]::new)).expectStatus().isOk());
			if (page.contains("class=\"tasks\"")) {
				page = Person.body(owner.send("/daftar", answers.toArray(String[]::new)));
			}
		}
		assertThat(page).contains("Periksa jawaban Anda", "2172014107800001", "Kota Tanjung Pinang",
				"Tanjung Pinang Barat", "60.000.000", "value=\"nik\"");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_wrong_answer_is_asked_again_with_what_was_typed() {
		Person owner = newOwner();
		assertThat(
				Person.body(owner.send("/daftar", "pertanyaan", "nik", "nik", "12345").expectStatus().isEqualTo(422)))
			.contains("NIK harus 16 angka", "value=\"12345\"", "href=\"#nik\"", "<title>Kesalahan:");
		owner.send("/daftar", "pertanyaan", "yearlySales", "yearlySales", "1,5").expectStatus().isEqualTo(422);
		owner.send("/daftar", "pertanyaan", "regionCode", "regency", "21.72", "regionCode", "21.71.01")
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void what_was_checked_goes_to_the_registry_once_and_the_account_is_the_owners() {
		Person owner = newOwner();
		owner.send("/daftar", all("consent", "2026-1", "kunci", "kunci-1"))
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/daftar/selesai");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"nik\":\"2172014107800001\"", "\"yearlySales\":60000000",
				"\"consent\":\"2026-1\"", "\"regionCode\":\"21.72.01\"");
		assertThat(owner.page("/daftar/selesai")).contains("0000A009", "Pendaftaran terkirim").doesNotContain("??");
		assertThat(owner.page("/saya")).contains("Keripik Bu Rini", "sedang diperiksa dinas");
		owner.get("/daftar").expectStatus().isSeeOther().expectHeader().location("/saya");
		owner.send("/daftar", all("consent", "2026-1", "kunci", "kunci-1")).expectStatus().isSeeOther();
		assertThat(services.sent()).hasSize(1);
	}

	@Test
	void without_consent_nothing_is_sent() {
		assertThat(Person.body(newOwner().send("/daftar", all()).expectStatus().isEqualTo(422)))
			.contains("Beri tanda setuju", "href=\"#consent\"");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_lost_answer_is_found_again_by_sending_again_and_by_coming_home() {
		services.refuse(REGISTER, 409, "owner-has-sme", "Sudah.");
		services.give("GET /api/registry/own-registration", "{\"smeId\":\"" + OWN_SME + "\"}");
		Person owner = newOwner();
		owner.send("/daftar", all("consent", "2026-1", "kunci", "k"))
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/daftar/selesai");
		nobodyHasIt();
		Person other = newOwner();
		other.get("/saya").expectStatus().isSeeOther().expectHeader().location("/saya");
		assertThat(other.page("/saya")).contains("Keripik Bu Rini");
	}

	@Test
	void a_broken_connection_says_that_sending_again_is_safe() {
		services.away("registry");
		assertThat(Person
			.body(newOwner().send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isEqualTo(503)))
			.contains("Tekan Kirim sekali lagi", "value=\"2172014107800001\"");
	}

	@Test
	void what_the_registry_refuses_comes_back_to_its_question_or_the_check() {
		services.refuseField(REGISTER, "phone", "Nomor telepon tidak dikenal.");
		Person owner = newOwner();
		assertThat(Person
			.body(owner.send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isEqualTo(422)))
			.contains("Nomor telepon tidak dikenal.", "name=\"phone\"", "Berapa nomor WhatsApp Anda?");
		services.refuse(REGISTER, 409, "registration-at-office", "Datang ke dinas UMKM Kota Tanjung Pinang.");
		assertThat(Person
			.body(owner.send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isEqualTo(409)))
			.contains("Datang ke dinas UMKM", "Periksa jawaban Anda");
	}

	@Test
	void an_sme_that_is_anothers_already_is_not_given_away() {
		Person first = newOwner();
		first.send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isSeeOther();
		Person second = newOwner();
		services.refuse(REGISTER, 409, "owner-has-sme", "Akun ini sudah mendaftarkan satu usaha.");
		services.give("GET /api/registry/own-registration", "{\"smeId\":\"" + OWN_SME + "\"}");
		second.send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isEqualTo(409);
	}

	@Test
	void a_merged_sme_is_followed_unless_somebody_has_the_survivor() {
		Person owner = newOwner();
		owner.send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isSeeOther();
		String survivor = "0198b1f0-0000-7000-8000-00000000a00a";
		services.refuse("GET /api/registry/smes/" + OWN_SME, 404, "sme-merged", "Sudah digabung.");
		services.give("GET /api/registry/smes/" + OWN_SME + "/survivor",
				"{\"id\":\"" + OWN_SME + "\",\"survivor\":\"" + survivor + "\"}");
		services.give("GET /api/registry/smes/" + survivor,
				FakeAnswers.shape("sme-own").replace(OWN_SME, survivor).replace("Keripik Bu Rini", "Keripik Bersama"));
		owner.get("/saya").expectStatus().isSeeOther().expectHeader().location("/saya");
		assertThat(owner.page("/saya")).contains("Keripik Bersama");
		Person other = newOwner();
		services.give("GET /api/registry/smes/" + OWN_SME, FakeAnswers.shape("sme-own"));
		other.send("/daftar", all("consent", "2026-1", "kunci", "k")).expectStatus().isSeeOther();
		services.refuse("GET /api/registry/smes/" + OWN_SME, 404, "sme-merged", "Sudah digabung.");
		assertThat(other.page("/saya")).doesNotContain("Keripik Bersama");
	}

	@Test
	void staff_have_nothing_to_register() {
		as("petugas").get("/daftar").expectStatus().isSeeOther().expectHeader().location("/");
		as("petugas").send("/daftar", all("consent", "2026-1")).expectStatus().isSeeOther();
		send("/daftar", all("consent", "2026-1")).expectStatus().isSeeOther().expectHeader().location("/daftar");
		assertThat(services.sent()).isEmpty();
	}

	private Person newOwner() {
		return after(send("/daftar/akun", "username", name(), "password", PASSWORD).expectStatus().isSeeOther());
	}

	private static String name() {
		return "pemilik-baru-" + ++number;
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

	private static String[] all(String... more) {
		List<String> answers = new ArrayList<>(List.of("ke", "kirim"));
		for (Questions question : Questions.values()) {
			answers.addAll(List.of(question.field(), answer(question)));
		}
		answers.addAll(List.of(more));
		return answers.toArray(String[]::new);
	}

	private static String answer(Questions question) {
		return switch (question) {
			case OWNER_NAME -> "Rini Astuti";
			case NIK -> "2172014107800001";
			case PHONE -> "0812-3456-7890";
			case BUSINESS_NAME -> "Keripik Bu Rini";
			case PRODUCT -> "Keripik pisang";
			case REGENCY -> "21.72";
			case REGION_CODE -> "21.72.01";
			case STREET -> "Jalan Merdeka 1";
			case YEARLY_SALES -> "60.000.000";
		};
	}

}
