package id.sentra.gateway.imports;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ImportControllerTests {

	private static final String ID = "0198b1f0-0000-7000-8000-000000000001";

	static final FakeServices services = FakeServices.shared();

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	private String session = "";

	private String csrf = "";

	@BeforeEach
	void officerAtTheForm() {
		services.reset();
		this.session = this.visitor.session(this.client, "petugas");
	}

	@Test
	void a_file_goes_to_the_registry_and_the_page_follows_it() {
		upload("No;NIK\n".repeat(100), true).expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/impor/" + ID + "/kolom");
		assertThat(services.uploaded()).isGreaterThan(700);
	}

	@Test
	void a_form_without_its_token_in_the_body_is_refused_before_the_file_is_passed_on() {
		upload("No;NIK\n".repeat(100), false).expectStatus().isForbidden();
		String page = page("/impor/baru");
		assertThat(action(page)).doesNotContain("csrf", token(page));
		send(action(page) + "&_csrf=" + token(page), "", "No;NIK\n".repeat(100)).expectStatus().isForbidden();
		send(action(page), "salah", "No;NIK\n".repeat(100)).expectStatus().isForbidden();
		assertThat(services.uploaded()).isZero();
	}

	@Test
	void a_file_the_registry_does_not_take_is_told_in_its_words() {
		upload("x", true).expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Berkas ini bukan lembar kerja.", "Kesalahan:",
					"href=\"#file\""));
	}

	@Test
	void progress_counts_and_goes_on_by_itself_until_it_is_done() {
		services.importState("RUNNING", 13492, 5000, 250);
		assertThat(page("/impor/" + ID))
			.contains("5.000 dari 13.492 baris", "4.750", "hx-trigger=\"every 1s\"", "http-equiv=\"refresh\"",
					"umkm.xlsx")
			.doesNotContain("??");
		services.importState("COMPLETED", 13492, 13492, 0);
		assertThat(page("/impor/" + ID + "/kemajuan")).contains("Selesai. Semua baris sudah masuk.")
			.doesNotContain("hx-trigger", "<html", "??");
	}

	@Test
	void a_registry_without_a_place_for_the_file_says_on_the_form_when_to_try_again() {
		services.answers().refuse("POST /api/registry/imports/drafts", 503, "service-busy", "Coba lagi dalam 7 detik.");
		upload("No;NIK\n".repeat(100), true).expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Coba lagi dalam 7 detik.", "name=\"file\""));
	}

	@Test
	void rejected_rows_are_offered_with_their_reasons() {
		services.importState("COMPLETED", 100, 100, 2);
		assertThat(page("/impor/" + ID)).contains("2 baris ditolak", "/impor/" + ID + "/ditolak");
		assertThat(page("/impor/" + ID + "/ditolak")).contains("17", "NIK harus 16 angka.", "Kecamatan tidak dikenal.",
				"cursor=abc%3D%3D");
	}

	@Test
	void what_of_the_file_was_not_read_is_told() {
		services.importState("COMPLETED", 100, 100, 2);
		assertThat(page("/impor/" + ID)).contains("Lembar yang dibaca: Barat, Timur",
				"Kolom yang tidak dipakai: Keterangan", "tersembunyi): Rekap",
				"3 baris yang tersembunyi di berkas ikut dibaca.");
		assertThat(page("/impor/" + ID + "/ditolak")).contains(">17<", ">Timur, 29<");
	}

	@Test
	void a_failed_import_says_what_to_do() {
		services.importState("FAILED", 100, 40, 0);
		assertThat(page("/impor/" + ID)).contains("Kirim berkas yang sama sekali lagi");
	}

	@Test
	void a_running_import_is_cancelled_and_says_what_was_left() {
		services.importState("RUNNING", 13492, 5000, 250);
		cancel(ID).expectStatus().isSeeOther().expectHeader().location("/impor/" + ID);
		assertThat(page("/impor/" + ID)).contains("Dibatalkan.", "8.492 baris tidak dibaca")
			.doesNotContain("/batal", "hx-trigger", "??");
	}

	@Test
	void one_that_ended_meanwhile_shows_its_result_and_an_unknown_one_is_not_found() {
		services.importState("RUNNING", 100, 40, 0);
		String page = page("/impor/" + ID);
		assertThat(page).contains("/impor/" + ID + "/batal");
		services.importState("COMPLETED", 100, 100, 0);
		cancel(ID).expectStatus().isSeeOther();
		assertThat(page("/impor/" + ID)).contains("Semua baris sudah masuk");
		cancel("0198b1f0-0000-7000-8000-00000000dead").expectStatus().isNotFound();
	}

	@Test
	void an_import_is_undone_once_its_page_has_said_what_that_does() {
		services.importState("COMPLETED", 100, 100, 2);
		assertThat(page("/impor/" + ID)).contains("href=\"/impor/" + ID + "/urungkan\"");
		assertThat(page("/impor/" + ID + "/urungkan"))
			.contains("98", "Usaha yang diubah kembali seperti sebelum impor.", "Dapat diurungkan sampai")
			.doesNotContain("??");
		undo(ID).expectStatus().isSeeOther().expectHeader().location("/impor/" + ID);
		services.importUndone("RUNNING", 40, 0, 2);
		assertThat(page("/impor/" + ID)).contains("42 dari 98 usaha selesai", "hx-trigger=\"every 1s\"")
			.doesNotContain("/urungkan", "??");
		services.importUndone("COMPLETED", 96, 0, 2);
		assertThat(page("/impor/" + ID))
			.contains("kecuali 2 usaha yang tetap ada", "href=\"/impor/tetap?impor=" + ID + "\"")
			.doesNotContain("hx-trigger", "??");
		get("/impor/" + ID + "/urungkan").expectStatus().isSeeOther().expectHeader().location("/impor/" + ID);
		assertThat(page("/impor/" + ID + "/ditolak")).contains("sudah diminta untuk diurungkan", "href=\"/impor/baru\"")
			.doesNotContain("/ditolak/", "rejections.xlsx", "??");
		assertThat(page("/impor/tetap?impor=" + ID))
			.contains("Punya dokumen", "ditambahkan", "Sudah dihapus, digabung, atau pindah wilayah",
					"href=\"/impor/" + ID + "\"")
			.doesNotContain("??");
	}

	@Test
	void an_import_of_which_nothing_was_undone_is_told_as_no_success() {
		services.importState("COMPLETED", 100, 100, 98);
		services.importUndone("COMPLETED", 0, 0, 2);
		assertThat(page("/impor/" + ID)).contains("Tidak ada yang diurungkan: 2 usaha tetap ada.", "notice bad")
			.doesNotContain("sudah diurungkan");
	}

	@Test
	void why_an_import_cannot_be_undone_is_told_on_its_page() {
		services.importState("COMPLETED", 100, 100, 2);
		services.answers()
			.refuse("POST /api/registry/imports/" + ID + "/undo", 409, "import-undo-unknown", "Coba lagi nanti.");
		undo(ID).expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Coba lagi nanti.", "Urungkan impor ini"));
	}

	@Test
	void unknown_imports_and_malformed_ids_are_not_found() {
		get("/impor/0198b1f0-0000-7000-8000-00000000dead").expectStatus().isNotFound();
		get("/impor/bukan-nomor").expectStatus().isBadRequest();
	}

	@Test
	void only_officers_import() {
		this.session = this.visitor.session(this.client, "pemeriksa");
		get("/impor").expectStatus()
			.isForbidden()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("tidak berwenang", "<html"));
	}

	@Test
	void a_form_sent_twice_has_one_key_and_another_form_another() {
		String page = page("/impor/baru");
		String file = "No;NIK\n".repeat(100);
		send(action(page), token(page), file).expectStatus().isSeeOther();
		send(action(page), token(page), file).expectStatus().isSeeOther();
		String other = page("/impor/baru");
		send(action(other), token(other), file).expectStatus().isSeeOther();
		assertThat(services.importKeys()).hasSize(3).doesNotContain("null");
		assertThat(services.importKeys().get(1)).isEqualTo(services.importKeys().get(0));
		assertThat(services.importKeys().get(2)).isNotEqualTo(services.importKeys().get(0));
	}

	@Test
	void an_account_of_the_country_says_first_which_region_the_file_is_for() {
		this.session = this.visitor.session(this.client, "admin");
		assertThat(page("/impor/baru")).contains("name=\"wilayah\"", "Kota Tanjung Pinang", "Kota Jayapura")
			.doesNotContain("type=\"file\"", "??");
		assertThat(page("/impor/baru?wilayah=21.72")).contains("type=\"file\"", "Kota Tanjung Pinang")
			.doesNotContain("<select", "??");
		upload("/impor?wilayah=21.72", "No;NIK\n".repeat(100), true).expectStatus().isSeeOther();
		assertThat(services.importAsked()).isEqualTo("/api/registry/imports/drafts?region=21.72");
		upload("/impor", "/impor?wilayah=21.72", "No;NIK\n".repeat(100)).expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("<select"));
		get("/impor/baru?wilayah=99.99").expectStatus().isNotFound();
		get("/impor/baru?wilayah=21.72.01").expectStatus().isNotFound();
		get("/impor/baru?wilayah=%3Cx%3E").expectStatus().isNotFound();
	}

	@Test
	void an_account_of_a_province_chooses_within_it() {
		this.session = this.visitor.session(this.client, "provinsi");
		assertThat(page("/impor/baru")).contains("Kota Tanjung Pinang").doesNotContain("Kota Jayapura");
		get("/impor/baru?wilayah=91.71").expectStatus().isForbidden();
	}

	@Test
	void an_account_of_a_city_is_not_asked() {
		assertThat(page("/impor/baru")).contains("type=\"file\"").doesNotContain("<select");
		upload("/impor?wilayah=91.71", "No;NIK\n".repeat(100), true).expectStatus().isSeeOther();
		assertThat(services.importAsked()).isEqualTo("/api/registry/imports/drafts");
	}

	private WebTestClient.ResponseSpec upload(String text, boolean withToken) {
		return upload("/impor", text, withToken);
	}

	private WebTestClient.ResponseSpec upload(String path, String text, boolean withToken) {
		return upload(path, withToken ? path : "", text);
	}

	private WebTestClient.ResponseSpec upload(String path, String formAt, String text) {
		String told = Visitor.form(form((formAt.isEmpty() ? path : formAt).replace("/impor", "/impor/baru"))).token();
		String token = formAt.isEmpty() ? "x" : told;
		return send(path, token, text);
	}

	private WebTestClient.ResponseSpec cancel(String id) {
		return ask(id, "batal");
	}

	private WebTestClient.ResponseSpec undo(String id) {
		return ask(id, "urungkan");
	}

	private WebTestClient.ResponseSpec ask(String id, String what) {
		String token = Visitor.form(form("/impor/baru")).token();
		return this.client.post()
			.uri("/impor/{id}/{what}", id, what)
			.cookie(Visitor.SESSION, this.session)
			.cookie(Visitor.SESSION + "-csrf", this.csrf)
			.body(BodyInserters.fromFormData("_csrf", token))
			.exchange();
	}

	private EntityExchangeResult<String> form(String path) {
		EntityExchangeResult<String> page = get(path).expectBody(String.class).returnResult();
		this.csrf = Visitor.form(page).cookie();
		return page;
	}

	private static String token(String page) {
		Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
			.matcher(page.substring(page.indexOf("multipart")));
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private String action(String page) {
		Matcher action = Pattern.compile("action=\"(/impor[^\"]+)\"").matcher(page);
		assertThat(action.find()).isTrue();
		return action.group(1).replace("&amp;", "&");
	}

	private WebTestClient.ResponseSpec send(String action, String token, String text) {
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		if (!token.isEmpty()) {
			body.part("_csrf", token);
		}
		body.part("file", new ByteArrayResource(text.getBytes()) {
			@Override
			public String getFilename() {
				return "umkm.csv";
			}
		}).contentType(MediaType.parseMediaType("text/csv"));
		return this.client.post()
			.uri(action)
			.cookie(Visitor.SESSION, this.session)
			.cookie(Visitor.SESSION + "-csrf", this.csrf)
			.body(BodyInserters.fromMultipartData(body.build()))
			.exchange();
	}

	private String page(String path) {
		EntityExchangeResult<String> answer = get(path).expectStatus().isOk().expectBody(String.class).returnResult();
		ResponseCookie cookie = answer.getResponseCookies().getFirst(Visitor.SESSION + "-csrf");
		this.csrf = (cookie != null) ? cookie.getValue() : this.csrf;
		return Objects.requireNonNull(answer.getResponseBody());
	}

	private WebTestClient.ResponseSpec get(String path) {
		return this.client.get().uri(path).accept(MediaType.TEXT_HTML).cookie(Visitor.SESSION, this.session).exchange();
	}

}
