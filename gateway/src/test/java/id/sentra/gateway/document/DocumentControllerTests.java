package id.sentra.gateway.document;

import java.util.UUID;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.gateway.support.FakeRoutes.DOCUMENT;
import static id.sentra.gateway.support.FakeRoutes.FILE;
import static id.sentra.gateway.support.FakeRoutes.REMOVED_DOCUMENT;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class DocumentControllerTests extends PagesTest {

	private static final String PAGES = "/umkm/" + SME + "/dokumen";

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Test
	void documents_stand_on_the_page_of_the_sme_and_on_a_page_of_their_own() {
		assertThat(as("petugas").page("/umkm/" + SME))
			.contains("2063171010012-27", "Habis dalam 90 hari", "href=\"" + PAGES + "\"")
			.doesNotContain("9120001234567");
		assertThat(as("petugas").page(PAGES)).contains("2063171010012-27", "************0001", "Foto usaha lain",
				"href=\"/berkas/" + FILE + "\"", PAGES + "/" + DOCUMENT + "/ubah", PAGES + "/baru?ganti=" + DOCUMENT,
				PAGES + "/" + DOCUMENT + "/hapus", PAGES + "/" + REMOVED_DOCUMENT + "/kembalikan");
		assertThat(as("pemeriksa").page(PAGES)).contains("2063171010012-27")
			.doesNotContain("/ubah", "/kembalikan", "href=\"/berkas/");
		assertThat(as("pengusul").page("/umkm/" + SME)).doesNotContain("2063171010012-27");
	}

	@Test
	void a_file_is_sent_first_and_then_what_it_is() {
		long before = FakeServices.shared().uploaded();
		upload("petugas", PAGES + "/berkas", "x".repeat(900)).expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGES + "/baru?berkas=" + FILE);
		assertThat(FakeServices.shared().uploaded() - before).isGreaterThan(900);
		String form = as("petugas").page(PAGES + "/baru?berkas=" + FILE);
		assertThat(form).contains("name=\"berkas\" value=\"" + FILE + "\"", "capture=\"environment\"",
				"accept=\"image/jpeg,image/png,.pdf\"", "Berkas 1 sudah terkirim");
		as("petugas")
			.send(PAGES + "/baru", "kunci", "kunci-1", "berkas", FILE, "kind", "PIRT", "number", "2063171010012-27",
					"validUntil", "2031-03-10", "ganti", DOCUMENT)
			.expectHeader()
			.location(PAGES + "?selesai=document-added");
		assertThat(services.last().request()).isEqualTo("POST /api/registry/smes/" + SME + "/documents");
		assertThat(services.last().body()).contains("\"kind\":\"PIRT\"", "\"validUntil\":\"2031-03-10\"",
				"\"files\":[\"" + FILE + "\"]", "\"replaces\":\"" + DOCUMENT + "\"");
	}

	@Test
	void a_file_that_is_refused_is_told_at_its_field_and_those_sent_before_stay() {
		String page = Person
			.body(upload("petugas", PAGES + "/berkas?berkas=" + FILE, "x").expectStatus().isEqualTo(422));
		assertThat(page).contains("Berkas ini bukan lembar kerja.", "href=\"#file\"",
				"name=\"berkas\" value=\"" + FILE + "\"");
	}

	@Test
	void what_is_refused_stands_at_its_field_with_all_that_was_typed() {
		services.refuseField("POST /api/registry/smes/" + SME + "/documents", "number", "NIB harus 13 angka.");
		String page = Person.body(as("petugas").send(PAGES + "/baru", "berkas", FILE, "kind", "NIB", "number", "123")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("href=\"#number\"", "NIB harus 13 angka.", "value=\"123\"",
				"name=\"berkas\" value=\"" + FILE + "\"", "value=\"NIB\" selected");
	}

	@Test
	void a_document_is_corrected_removed_with_a_reason_and_put_back() {
		assertThat(as("petugas").page(PAGES + "/" + DOCUMENT + "/ubah")).contains("value=\"2063171010012-27\"",
				"value=\"2027-03-10\"", "name=\"versi\" value=\"2\"");
		as("petugas")
			.send(PAGES + "/" + DOCUMENT + "/ubah", "versi", "2", "kind", "PIRT", "number", "2063171010012-28",
					"validUntil", "2027-03-11")
			.expectHeader()
			.location(PAGES + "?selesai=document-changed");
		assertThat(services.last().request()).isEqualTo("PUT /api/registry/documents/" + DOCUMENT);
		assertThat(services.last().ifMatch()).isEqualTo("\"2\"");
		as("petugas").send(PAGES + "/" + DOCUMENT + "/hapus", "versi", "2", "reason", "Foto usaha lain")
			.expectHeader()
			.location(PAGES + "?selesai=document-removed");
		assertThat(services.last().body()).contains("Foto usaha lain");
		as("petugas").send(PAGES + "/" + REMOVED_DOCUMENT + "/kembalikan", "versi", "3")
			.expectHeader()
			.location(PAGES + "?selesai=document-restored");
		assertThat(services.last().request())
			.isEqualTo("POST /api/registry/documents/" + REMOVED_DOCUMENT + "/restore");
	}

	@Test
	void one_wrong_file_is_taken_out_with_a_reason_and_one_just_sent_is_dropped() {
		String remove = PAGES + "/" + DOCUMENT + "/berkas/" + FILE + "/hapus";
		assertThat(as("petugas").page(PAGES)).contains("href=\"" + remove + "\"");
		assertThat(as("petugas").page(remove)).contains("Berkas terhapus selamanya", "name=\"versi\" value=\"2\"");
		as("petugas").send(remove, "versi", "2", "reason", "Foto KTP orang lain")
			.expectHeader()
			.location(PAGES + "?selesai=file-removed");
		assertThat(services.last().request())
			.isEqualTo("POST /api/registry/documents/" + DOCUMENT + "/files/" + FILE + "/remove");
		assertThat(services.last().body()).contains("Foto KTP orang lain");
		as("petugas").get(PAGES + "/" + DOCUMENT + "/berkas/" + UUID.randomUUID() + "/hapus")
			.expectStatus()
			.isNotFound();
		as("petugas").send(PAGES + "/berkas/" + FILE + "/buang?berkas=" + FILE + "&berkas=" + REMOVED_DOCUMENT)
			.expectHeader()
			.location(PAGES + "/baru?berkas=" + REMOVED_DOCUMENT);
	}

	@Test
	void what_replaces_a_document_is_of_its_kind() {
		assertThat(as("petugas").page(PAGES + "/baru?ganti=" + DOCUMENT)).contains("name=\"kind\" value=\"PIRT\"")
			.doesNotContain("<select id=\"kind\"");
	}

	@Test
	void what_cannot_be_put_back_is_told_on_the_list() {
		services.refuse("POST /api/registry/documents/" + REMOVED_DOCUMENT + "/restore", 409,
				"document-replaced-not-current", "Dokumen yang digantikannya tidak berlaku sekarang.");
		assertThat(Person.body(as("petugas").send(PAGES + "/" + REMOVED_DOCUMENT + "/kembalikan", "versi", "3")
			.expectStatus()
			.isEqualTo(409))).contains("Dokumen yang digantikannya tidak berlaku sekarang.", "2063171010012-27");
	}

	@Test
	void an_owner_tells_the_own() {
		assertThat(as("pemilik").page("/saya/dokumen"))
			.contains("2063171010012-27", "/saya/dokumen/" + DOCUMENT + "/ubah")
			.doesNotContain("0000f102/ubah");
		upload("pemilik", "/saya/dokumen/berkas", "x".repeat(900)).expectHeader()
			.location("/saya/dokumen/baru?berkas=" + FILE);
		as("pemilik").send("/saya/dokumen/baru", "kind", "NIB", "number", "9120001234567")
			.expectHeader()
			.location("/saya/dokumen?selesai=document-added");
		assertThat(as("pemilik").page("/saya")).contains("1 dokumen sudah habis atau habis dalam 90 hari");
		services.give("GET /api/registry/smes/" + SME + "/documents", "{\"items\":[],\"next\":null}");
		assertThat(as("pemilik").page("/saya")).contains("href=\"/saya/dokumen\"")
			.doesNotContain("habis dalam 90 hari");
		assertThat(as("pemilik").page("/saya/usaha")).contains("href=\"/saya/dokumen\"");
	}

	@Test
	void a_file_is_given_as_what_it_is_and_never_kept() {
		as("petugas").get("/berkas/" + FILE)
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_JPEG)
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Content-Disposition", "inline; filename=\"berkas.jpg\"")
			.expectHeader()
			.valueMatches("Cache-Control", ".*no-store.*");
		as("petugas").get("/berkas/" + UUID.randomUUID()).expectStatus().isNotFound();
	}

	@ParameterizedTest
	@CsvSource({ "/umkm/dokumen?masa=EXPIRED&jenis=PIRT, within=EXPIRED, 2063171010012-27",
			"/umkm/halal, count=true, PP 42/2024" })
	void lists_are_asked_as_they_are_filtered_and_given_as_a_file(String path, String asked, String shown) {
		assertThat(as("petugas").page(path)).contains(shown, "Keripik Bu Rini");
		String route = path.startsWith("/umkm/halal") ? "/api/registry/documents/without-halal"
				: "/api/registry/documents";
		assertThat(services.asked("GET " + route)).contains(asked);
		String file = path.contains("?") ? path.replace("?", "/unduh?format=csv&") : path + "/unduh?format=csv";
		assertThat(Person.body(as("pemeriksa").get(file).expectStatus().isOk())).contains("Keripik Bu Rini");
	}

	private ResponseSpec upload(String who, String path, String content) {
		Visitor.Form page = this.visitor.openForm(this.client);
		String body = "--batas\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + page.token()
				+ "\r\n--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"KTP.jpg\"\r\n"
				+ "Content-Type: image/jpeg\r\n\r\n" + content + "\r\n--batas--\r\n";
		return this.client.post()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.cookie(Visitor.SESSION, this.visitor.session(this.client, who))
			.cookie(Visitor.SESSION + "-csrf", page.cookie())
			.contentType(MediaType.parseMediaType("multipart/form-data; boundary=batas"))
			.bodyValue(body)
			.exchange();
	}

}
