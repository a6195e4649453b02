package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

class ApplicationControllerTests extends PagesTest {

	private static final String PAGE = "/pembiayaan/pengajuan/" + APPLICATION;

	private static final String API = "/api/financing/applications/" + APPLICATION;

	@Test
	void the_score_is_explained_factor_by_factor() {
		assertThat(as("pengusul").page(PAGE)).contains("62 dari 100", "1 sertifikat pelatihan: 20 dari 30.",
				"Modal kerja", "Usulkan");
	}

	@Test
	void a_maker_proposes_what_was_typed_for_the_version_that_was_seen() {
		as("pengusul").send(PAGE + "/usul", "versi", "4", "amount", "9.000.000", "termMonths", "12")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=application-PROPOSED");
		assertThat(services.last().ifMatch()).isEqualTo("\"4\"");
		assertThat(services.last().body()).contains("\"amount\":9000000", "\"termMonths\":12");
	}

	@Test
	void a_refused_proposal_keeps_the_amount() {
		services.refuseField("POST " + API + "/propose", "amount", "Paling banyak Rp25.000.000.");
		String page = Person
			.body(as("pengusul").send(PAGE + "/usul", "versi", "4", "amount", "90.000.000", "termMonths", "12")
				.expectStatus()
				.isEqualTo(422));
		assertThat(page).contains("Paling banyak Rp25.000.000.", "value=\"90.000.000\"", "href=\"#amount\"");
	}

	@Test
	void a_refusal_about_one_amount_stands_at_its_field() {
		services.refuse("POST " + API + "/propose", 422, "proposal-above-request", "Paling banyak Rp10.000.000.");
		String page = Person
			.body(as("pengusul").send(PAGE + "/usul", "versi", "4", "amount", "90.000.000", "termMonths", "12")
				.expectStatus()
				.isEqualTo(422));
		assertThat(page).contains("id=\"amount-wrong\">Paling banyak Rp10.000.000.", "href=\"#amount\"",
				"Ada isian yang belum benar.");
	}

	@Test
	void an_approver_approves_or_rejects_with_reasons() {
		proposed();
		assertThat(as("penyetuju").page(PAGE)).contains("Setujui", "Dokumen belum lengkap", "pokok tetap");
		services.refuse("POST " + API + "/reject", 422, "invalid-fields", "Pilih paling sedikit satu alasan.");
		assertThat(Person.body(as("penyetuju").send(PAGE + "/tolak", "versi", "5").expectStatus().isEqualTo(422)))
			.contains("Pilih paling sedikit satu alasan.");
		as("penyetuju").send(PAGE + "/setujui", "versi", "5").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/approve");
	}

	@Test
	void an_approver_refuses_a_score_that_is_too_low_before_and_after_a_proposal() {
		assertThat(as("penyetuju").page(PAGE)).contains("Tolak karena nilai");
		assertThat(as("pengusul").page(PAGE)).doesNotContain("Tolak karena nilai");
		as("penyetuju").send(PAGE + "/tolak", "versi", "4", "reasons", "SCORE_TOO_LOW").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/reject");
		assertThat(services.last().body()).contains("SCORE_TOO_LOW");
		proposed();
		assertThat(as("penyetuju").page(PAGE)).contains("value=\"SCORE_TOO_LOW\"");
	}

	@Test
	void an_officer_discards_a_draft() {
		services.give("GET " + API, FakeAnswers.shape("application").replace("SCORED", "DRAFT"));
		assertThat(as("petugas").page(PAGE)).contains("Tarik pengajuan");
		assertThat(as("penyetuju").page(PAGE)).doesNotContain("Tarik pengajuan");
		as("petugas").send(PAGE + "/tarik", "versi", "4").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/withdraw");
	}

	@Test
	void a_maker_is_not_offered_to_approve() {
		proposed();
		assertThat(as("pengusul").page(PAGE)).contains("Menunggu keputusan pemberi persetujuan")
			.doesNotContain("/setujui");
	}

	@Test
	void who_proposed_is_told_that_another_must_approve() {
		services.give("GET " + API, FakeAnswers.shape("application-proposed").replace("\"pengusul\"", "\"penyetuju\""));
		assertThat(as("penyetuju").page(PAGE)).contains("persetujuan harus dari orang lain").doesNotContain("/setujui");
	}

	@Test
	void an_approved_application_becomes_a_loan_once() {
		services.give("GET " + API, FakeAnswers.shape("application-proposed").replace("PROPOSED", "APPROVED"));
		assertThat(as("pengusul").page(PAGE)).contains("Buat perjanjian");
		as("pengusul").send(PAGE + "/perjanjian", "kunci", "kunci-1")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/pembiayaan/pinjaman/" + LOAN + "?selesai=loan-CONTRACTED");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		as("pengusul").send(PAGE + "/lepas", "versi", "5").expectStatus().isSeeOther();
		assertThat(services.last().request()).isEqualTo("POST " + API + "/give-up");
		assertThat(services.last().ifMatch()).isEqualTo("\"5\"");
	}

	@Test
	void an_application_nobody_scored_says_so() {
		services.give("GET " + API,
				FakeAnswers.shape("application").replaceFirst("(?s)\"score\": \\{.*?\\n \\},\n", "\"score\": null,\n"));
		assertThat(as("petugas").page(PAGE)).contains("Belum dinilai.");
	}

	private static void proposed() {
		services.give("GET " + API, FakeAnswers.shape("application-proposed"));
	}

}
