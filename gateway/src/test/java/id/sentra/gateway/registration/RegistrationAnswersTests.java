package id.sentra.gateway.registration;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer that cannot be right is asked again where it was asked. */
class RegistrationAnswersTests extends PagesTest {

	private static final String[] ALL = { "pertanyaan", "yearlySales", "ownerName", "Siti Rahma", "nik",
			"2172015708850001", "phone", "0812-3456-7890", "businessName", "Kerupuk Siti", "product", "Kerupuk",
			"regency", "21.72", "regionCode", "21.72.01", "street", "Jalan Merdeka 1", "consent", "2026-1", "kunci",
			"k" };

	@Test
	void sales_above_every_scale_are_asked_again_with_their_own_sentence() {
		services.refuse("POST /api/registry/smes", 422, "sme-without-scale", "Modal atau omzet belum diisi.");
		String page = Person
			.body(as("tanpausaha").send("/daftar", with("yearlySales", "9000000000000000000", "ke", "kirim"))
				.expectStatus()
				.isEqualTo(422));
		assertThat(page)
			.contains("Berapa penjualan usaha Anda setahun?", "melebihi batas usaha menengah",
					"value=\"9000000000000000000\"", "name=\"street\" value=\"Jalan Merdeka 1\"")
			.doesNotContain("Modal");
	}

	@ParameterizedTest
	@CsvSource({ "yearlySales, -1", "yearlySales, 99999999999999999999", "yearlySales, banyak",
			"street, Jalan\0Merdeka", "businessName, Kerupuk \ufffd" })
	void an_answer_nobody_can_mean_is_asked_again(String field, String typed) {
		String page = Person.body(as("tanpausaha").send("/daftar", with("pertanyaan", field, field, typed))
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("href=\"#" + field + "\"", "Siti Rahma").doesNotContain("??");
		assertThat(services.sent()).isEmpty();
	}

	private static String[] with(String... more) {
		String[] all = new String[ALL.length + more.length];
		System.arraycopy(more, 0, all, 0, more.length);
		System.arraycopy(ALL, 0, all, more.length, ALL.length);
		return all;
	}

}
