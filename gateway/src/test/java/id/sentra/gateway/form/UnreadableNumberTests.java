package id.sentra.gateway.form;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.FakeRoutes.APPLICATION;
import static id.sentra.gateway.support.FakeRoutes.ENROLMENT;
import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static id.sentra.gateway.support.FakeRoutes.SESSION;
import static id.sentra.gateway.support.FakeRoutes.SME;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be read is said to be so, is kept, and nothing is sent. */
class UnreadableNumberTests extends PagesTest {

	@ParameterizedTest
	@CsvSource({ "pengusul, /pembiayaan/pinjaman/" + LOAN + "/bayar, amount, sejuta, angka bulat dalam rupiah",
			"pengusul, /pembiayaan/pinjaman/" + LOAN + "/bayar, paidOn, kemarin, Tulis tanggal",
			"pengusul, /pembiayaan/pinjaman/" + LOAN + "/pengembalian, refundAmount, 1.5, angka bulat",
			"pengusul, /pembiayaan/pengajuan/" + APPLICATION + "/usul, amount, 1e9, angka bulat",
			"pengusul, /pembiayaan/pengajuan/" + APPLICATION + "/usul, termMonths, setahun, angka bulat",
			"pengusul, /pembiayaan/alihan/baru?umkm=" + SME + ", repaid, nol, angka bulat",
			"admin, /pembiayaan/anggaran, amount, 99999999999999999999, terlalu besar",
			"pemilik, /saya/lapak/" + STALL_APPLICATION + "/penjualan, amount, banyak, angka bulat",
			"pemilik, /saya/usaha, capital, banyak, angka bulat",
			"petugas, /pelatihan/baru, capacity, tiga puluh, angka bulat",
			"petugas, /pelatihan/baru, startsAt, pagi, Tulis jam",
			"petugas, /pelatihan/katalog/tempat/baru, seats, banyak, angka bulat",
			"petugas, /kesepakatan/" + AGREEMENT + "/terjual, quantity, lima, angka bulat" })
	void a_field_of_a_form(String person, String path, String field, String typed, String sentence) {
		String page = Person.body(as(person).send(path, field, typed).expectStatus().isEqualTo(422));
		assertThat(page).contains(sentence, "href=\"#" + field + "\"").doesNotContain("Wajib diisi", "??");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void a_score_of_the_sheet() {
		String page = Person.body(
				as("pelatih")
					.send("/pelatihan/" + SESSION + "/lembar", "peserta", ENROLMENT, "hadir-" + ENROLMENT, "ya",
							"akhir-" + ENROLMENT, "delapan")
					.expectStatus()
					.isEqualTo(422));
		assertThat(page).contains("Tulis angka bulat");
		assertThat(services.sent()).isEmpty();
	}

	@Test
	void an_answer_of_the_simulation_and_of_an_application() {
		String page = Person.body(anybody().get()
			.uri("/simulasi?amount=sejuta&months=12&rate=6%25")
			.exchange()
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("angka bulat dalam rupiah", "Tulis persen", "value=\"sejuta\"");
		for (String amount : new String[] { "sejuta", "0", "-1", "99999999999999999999" }) {
			assertThat(Person
				.body(as("pemilik")
					.send("/saya/pembiayaan/ajukan", "pertanyaan", "amount", "programmeCode", "DANA-BERGULIR", "amount",
							amount)
					.expectStatus()
					.isEqualTo(422)))
				.contains("Langkah 3 dari 5", "value=\"" + amount + "\"");
		}
	}

	@Test
	void an_application_is_not_sent_with_an_answer_nobody_can_mean() {
		for (String[] wrong : new String[][] { { "purpose", "LIBURAN" }, { "amount", "-1" },
				{ "termMonths", "setahun" } }) {
			String page = Person.body(as("pemilik")
				.send("/saya/pembiayaan/ajukan", "pertanyaan", "check", wrong[0], wrong[1], "programmeCode",
						"DANA-BERGULIR", "purpose", "INVESTMENT", "amount", "1000000", "termMonths", "12")
				.expectStatus()
				.isEqualTo(422));
			assertThat(page).contains("href=\"#" + wrong[0] + "\"").doesNotContain("??");
		}
		assertThat(services.sent()).isEmpty();
	}

}
