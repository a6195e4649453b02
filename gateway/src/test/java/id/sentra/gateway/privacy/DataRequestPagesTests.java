package id.sentra.gateway.privacy;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.DATA_REQUEST;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class DataRequestPagesTests extends PagesTest {

	private static final String PAGE = "/data-pribadi/" + DATA_REQUEST;

	@Test
	void the_office_sees_what_is_due_with_the_hours_left() {
		assertThat(as("petugas").page("/data-pribadi")).contains("Sisa jam", ">-3<", ">17<", "Keripik Bu Rini", PAGE,
				"/data-pribadi/unduh?format=xlsx");
		as("petugas").page("/data-pribadi?status=RECEIVED&jenis=ERASURE");
		assertThat(services.asked("GET /api/registry/data-requests")).contains("state=RECEIVED", "kind=ERASURE");
		assertThat(as("pemeriksa").page(PAGE)).contains("Menghapus data", "petugas-loket").doesNotContain("/penuhi");
	}

	@Test
	void an_officer_writes_down_what_was_asked_at_the_counter() {
		assertThat(as("petugas").page("/umkm/" + SME)).contains("/umkm/" + SME + "/permintaan-data");
		as("petugas")
			.send("/umkm/" + SME + "/permintaan-data", "kunci", "k-1", "kind", "CORRECTION", "channel", "COUNTER",
					"fields", "NIK")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=data-request-RECEIVED");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"channel\":\"COUNTER\"", "\"fields\":[\"NIK\"]", SME);
		services.refuseField("POST /api/registry/data-requests", "kind", "Pilih salah satu.");
		assertThat(
				Person.body(as("petugas").send("/umkm/" + SME + "/permintaan-data", "kunci", "k-2", "channel", "LETTER")
					.expectStatus()
					.isEqualTo(422)))
			.contains("Pilih salah satu.", "value=\"LETTER\" checked");
	}

	@Test
	void it_is_carried_out_or_refused_in_the_version_that_was_read() {
		services.give("POST /api/registry/data-requests/" + DATA_REQUEST + "/done",
				FakeAnswers.shape("data-request").replace("RECEIVED", "DONE"));
		as("petugas").send(PAGE + "/penuhi", "versi", "1", "kunci", "k")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=data-request-DONE");
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
		services.refuse("POST /api/registry/data-requests/" + DATA_REQUEST + "/done", 403, "erasure-by-second-person",
				"Harus orang kedua.");
		assertThat(Person.body(as("petugas").send(PAGE + "/penuhi", "versi", "1").expectStatus().isForbidden()))
			.contains("Harus orang kedua.", "Hapus selamanya");
		as("petugas").send(PAGE + "/tolak", "versi", "1", "reason", "LOAN_RUNS").expectStatus().isSeeOther();
		assertThat(services.last().body()).contains("LOAN_RUNS");
		as("pemeriksa").send(PAGE + "/penuhi", "versi", "1").expectStatus().isForbidden();
	}

	@Test
	void an_erasure_names_what_it_waits_for_and_where_that_ends() {
		services.give("GET /api/bazaar/agreements", FakeAnswers.shape("agreements").replace("PROPOSED", "SIGNED"));
		assertThat(as("petugas").page(PAGE)).contains("Yang harus selesai sebelum dihapus", "2172/2026/000042",
				"Pinjaman berjalan: tunggu sampai lunas", "/pembiayaan/pinjaman/" + LOAN,
				"Kesepakatan berlaku: akhiri dulu", "/kesepakatan/" + AGREEMENT);
		assertThat(services.asked("GET /api/financing/loans")).contains("smeId=" + SME);
		assertThat(services.asked("GET /api/bazaar/agreements")).contains("sme=" + SME);
		services.give("GET /api/financing/loans", "{\"items\":[],\"next\":null}");
		services.give("GET /api/bazaar/agreements", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page(PAGE)).contains("Tidak ada utang");
		services.away("financing");
		assertThat(as("petugas").page(PAGE)).contains("Layanan Pembiayaan tidak menjawab")
			.doesNotContain("Tidak ada utang");
	}

	@Test
	void an_owner_asks_for_the_own_and_downloads_what_was_granted() {
		assertThat(as("pemilik").page("/saya")).contains("/saya/data-pribadi");
		assertThat(as("pemilik").page("/saya/data-pribadi")).contains("Dipenuhi",
				"/api/registry/data-requests/0198b1f0-0000-7000-8000-00000000f002/held.pdf", "Menunggu jawaban");
		as("pemilik").send("/saya/data-pribadi", "kunci", "k-3", "kind", "STOP").expectStatus().isSeeOther();
		assertThat(services.last().body()).contains("\"kind\":\"STOP\"", "\"channel\":\"ONLINE\"", SME);
		services.refuse("POST /api/registry/data-requests", 409, "data-request-open", "Masih menunggu jawaban.");
		assertThat(Person.body(
				as("pemilik").send("/saya/data-pribadi", "kunci", "k-4", "kind", "STOP").expectStatus().isEqualTo(409)))
			.contains("Masih menunggu jawaban.", "value=\"STOP\" checked");
		as("tanpausaha").get("/saya/data-pribadi").expectStatus().isForbidden();
	}

}
