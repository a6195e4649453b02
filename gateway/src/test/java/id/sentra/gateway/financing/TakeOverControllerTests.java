package id.sentra.gateway.financing;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.TAKE_OVER;
import static org.assertj.core.api.Assertions.assertThat;

class TakeOverControllerTests extends PagesTest {

	private static final String PAGE = "/pembiayaan/alihan/" + TAKE_OVER;

	private static final String FORM = "/pembiayaan/alihan/baru?umkm=" + SME;

	@Test
	void a_maker_looks_for_the_borrower_and_copies_the_old_books() {
		assertThat(as("pengusul").page("/pembiayaan/alihan/baru")).contains("Pinjaman milik usaha mana?");
		assertThat(Person.body(as("pengusul").send("/pembiayaan/alihan/baru/cari", "cari", "keripik")))
			.contains("Keripik Bu Rini", "umkm=" + SME);
		as("pengusul")
			.send(FORM, "kunci", "k-1", "oldNumber", "17/DB/2025", "programmeCode", "DANA_BERGULIR_LAMA", "purpose",
					"INVESTMENT", "principal", "Rp12.000.000", "termMonths", "24", "disbursedOn", "2025-09-15",
					"repaid", "0", "balanceOn", "2026-11-20")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(PAGE + "?selesai=take-over-PROPOSED");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"smeId\":\"" + SME, "\"principal\":12000000", "\"repaid\":0",
				"\"disbursedOn\":\"2025-09-15\"", "\"balanceOn\":\"2026-11-20\"", "INVESTMENT");
	}

	@Test
	void a_refused_take_over_keeps_what_was_typed() {
		services.refuseField("POST /api/financing/take-overs", "repaid", "Nilainya terlalu besar.");
		String page = Person.body(as("pengusul").send(FORM, "repaid", "99.000.000", "oldNumber", "17/DB/2025")
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("Nilainya terlalu besar.", "value=\"99.000.000\"", "href=\"#repaid\"",
				"value=\"17/DB/2025\"");
	}

	@Test
	void another_person_sees_how_it_stands_and_approves_the_version_that_was_seen() {
		assertThat(as("penyetuju").page(PAGE)).contains("4 – Diragukan", "Rp8.000.000", "158 hari", "Setujui alihan");
		as("penyetuju").send(PAGE + "/setujui", "versi", "1", "kunci", "k-2").expectStatus().isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"1\"");
		assertThat(services.last().key()).isEqualTo("k-2");
		as("penyetuju").send(PAGE + "/tolak", "versi", "1").expectStatus().isSeeOther();
		assertThat(services.last().request()).endsWith("/reject");
	}

	@Test
	void programmes_are_called_by_their_name() {
		assertThat(as("penyetuju").page(PAGE)).contains("<dd>KUR mikro</dd>").doesNotContain("KUR-MIKRO");
		assertThat(as("penyetuju").page("/pembiayaan/pengajuan/" + APPLICATION))
			.contains("<dd>Dana bergulir dinas</dd>")
			.doesNotContain("DANA-BERGULIR");
		services.refuse("GET /api/financing/programmes/versions", 503, "try-again", "Nanti.");
		assertThat(as("penyetuju").page(PAGE)).as("the code has to do").contains("KUR-MIKRO");
	}

	@Test
	void neither_the_maker_nor_anybody_else_is_offered_to_decide() {
		assertThat(as("pengusul").page(PAGE)).doesNotContain("/setujui");
		as("pengusul").send(PAGE + "/setujui", "versi", "1").expectStatus().isForbidden();
		services.give("GET /api/financing/take-overs/" + TAKE_OVER,
				FakeAnswers.shape("take-over").replace("\"pengusul\"", "\"penyetuju\""));
		assertThat(as("penyetuju").page(PAGE)).contains("harus dari orang lain").doesNotContain("/setujui");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void what_waits_is_on_the_approvers_task_list() {
		assertThat(as("penyetuju").page("/pembiayaan")).contains("Alihan menunggu persetujuan", PAGE, "17/DB/2025");
		assertThat(as("pengusul").page("/pembiayaan")).doesNotContain("Alihan menunggu persetujuan");
	}

}
