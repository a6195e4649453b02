package id.sentra.gateway.counter;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.COUNTER_VISIT;
import static id.sentra.gateway.support.FakeRoutes.FILE;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class CounterPagesTests extends PagesTest {

	private static final String OPEN = "/umkm/" + SME + "/loket";

	private static final String VISIT = "/loket/" + COUNTER_VISIT;

	private static final String USABLE = "GET /api/registry/counter-visits/" + COUNTER_VISIT + "/usable";

	private static final String[] STATED = { "kunci", "kunci-loket", "berkas", FILE, "proof", "FORM_PHOTO",
			"ownerPresent", "ya", "unrelated", "ya" };

	@Test
	void an_officer_acts_for_the_owner_until_the_visit_is_ended_and_every_page_says_so() {
		as("petugas").get("/saya/pembiayaan").expectStatus().isForbidden();
		assertThat(as("petugas").page(OPEN + "?berkas=" + FILE)).contains("/berkas/" + FILE, "name=\"unrelated\"");
		as("petugas").send(OPEN, STATED).expectHeader().location("/saya?selesai=visit-opened");
		assertThat(services.last().body()).contains("\"ownerPresent\":true", "\"unrelated\":true", FILE);
		assertThat(as("petugas").page("/saya/pembiayaan")).contains("Anda bertindak untuk Keripik Bu Rini",
				VISIT + "/akhiri");
		assertThat(as("petugas").page("/")).contains("Anda bertindak untuk Keripik Bu Rini");
		as("pemeriksa").get("/saya/pembiayaan").expectStatus().isForbidden();
		as("petugas").send(VISIT + "/akhiri").expectHeader().location(VISIT + "?selesai=visit-ended");
		as("petugas").get("/saya/pembiayaan").expectStatus().isForbidden();
		assertThat(as("petugas").page("/")).doesNotContain("Anda bertindak");
	}

	@Test
	void nothing_is_done_in_a_visit_that_is_over() {
		as("petugas").send(OPEN, STATED);
		services.refuse(USABLE, 409, "visit-ended", "Layanan loket ini sudah berakhir.");
		int before = services.sent().size();
		as("petugas").send("/saya/pembiayaan/" + APPLICATION + "/tarik", "versi", "3")
			.expectHeader()
			.location(VISIT + "?selesai=visit-over");
		assertThat(services.sent()).hasSize(before);
		as("petugas").get("/saya/pembiayaan").expectStatus().isForbidden();
	}

	/**
	 * A form that was opened for another owner, in another tab, is of no use any more.
	 */
	@Test
	void forms_of_before_are_of_no_use_once_one_acts_for_another_owner() {
		as("petugas").send(OPEN, STATED).expectCookie().valueEquals(Visitor.CSRF, "");
		as("petugas").send(VISIT + "/akhiri").expectCookie().valueEquals(Visitor.CSRF, "");
	}

	@Test
	void a_registry_that_is_away_ends_no_visit() {
		as("petugas").send(OPEN, STATED);
		services.refuse(USABLE, 503, "service-busy", "Coba lagi.");
		as("petugas").get("/saya/pembiayaan").expectStatus().value((status) -> assertThat(status).isGreaterThan(499));
		services.give(USABLE, FakeAnswers.shape("counter-visit"));
		assertThat(as("petugas").page("/saya/pembiayaan")).contains("Anda bertindak untuk");
		as("petugas").send(VISIT + "/akhiri").expectStatus().isSeeOther();
	}

	@Test
	void what_is_refused_stands_at_its_field() {
		services.refuseField("POST /api/registry/smes/" + SME + "/counter-visits", "unrelated", "Nyatakan dulu.");
		assertThat(Person.body(as("petugas").send(OPEN, STATED).expectStatus().isEqualTo(422)))
			.contains("href=\"#unrelated\"", "Nyatakan dulu.", "/berkas/" + FILE, "value=\"FORM_PHOTO\" checked");
		as("petugas").get("/saya").expectStatus().isForbidden();
	}

	@Test
	void histories_say_by_whom_it_was_done_for_the_owner() {
		assertThat(as("penyetuju").page("/pembiayaan/pengajuan/" + APPLICATION))
			.contains("oleh petugas petugas untuk pemilik", VISIT);
		assertThat(as("penyetuju").page("/pembiayaan/pinjaman/" + LOAN)).contains("oleh petugas petugas untuk pemilik",
				VISIT);
		assertThat(as("pengusul").page(VISIT)).contains("Mengajukan pinjaman", "Foto formulir bertanda tangan")
			.doesNotContain("/akhiri");
	}

	@Test
	void an_owner_objects_and_another_officer_answers() {
		as("pemilik").send("/saya/loket/" + COUNTER_VISIT + "/keberatan", "reason", "Saya tidak minta ini")
			.expectHeader()
			.location("/saya/loket/" + COUNTER_VISIT + "?selesai=visit-objected");
		assertThat(services.last().body()).contains("Saya tidak minta ini");
		services.give("GET /api/registry/counter-visits/" + COUNTER_VISIT,
				FakeAnswers.shape("counter-visit")
					.replace("\"NONE\"", "\"OPEN\"")
					.replace("\"objection\": null", "\"objection\": \"Saya tidak minta ini\"")
					.replace("\"objectedAt\": null", "\"objectedAt\": \"2026-11-02T02:30:00Z\""));
		assertThat(as("petugas").page(VISIT)).contains("Petugas lain yang harus menjawab").doesNotContain("/jawab");
		assertThat(as("admin").page(VISIT)).contains("Saya tidak minta ini", VISIT + "/jawab");
		as("admin").send(VISIT + "/jawab", "outcome", "UPHELD", "note", "Sudah ditarik")
			.expectHeader()
			.location(VISIT + "?selesai=visit-answered");
		assertThat(services.last().body()).contains("UPHELD", "Sudah ditarik");
	}

	@Test
	void visits_are_listed_and_objections_wait_at_home() {
		assertThat(as("pemeriksa").page("/loket?keberatan=OPEN")).contains("Keripik Bu Rini", VISIT);
		assertThat(services.asked("GET /api/registry/counter-visits")).contains("objection=OPEN");
		assertThat(as("admin").page("/")).contains("/loket?keberatan=OPEN");
	}

}
