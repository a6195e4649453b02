package id.sentra.gateway.financing;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.LOAN;
import static org.assertj.core.api.Assertions.assertThat;

class TransferControllerTests extends PagesTest {

	private static final String PAGE = "/pembiayaan/transfer";

	@Test
	void a_transfer_is_split_over_loans_by_their_numbers() {
		assertThat(as("pengusul").page("/pembiayaan")).contains("href=\"" + PAGE);
		assertThat(as("pengusul").page("/pembiayaan/pinjaman/" + LOAN)).contains("href=\"" + PAGE);
		assertThat(as("petugas").page("/pembiayaan")).doesNotContain("href=\"" + PAGE);
		as("pengusul")
			.send(PAGE, "kunci", "k-1", "amount", "800.000", "bankReference", "TRF-1", "paidOn", "2026-11-20",
					"loanNumber1", "PK-2026-000001", "part1", "500.000", "loanNumber2", "PK-2026-000002", "part2",
					"300.000")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/pembiayaan/daftar?selesai=transfer");
		assertThat(services.last().request()).isEqualTo("POST /api/financing/transfers");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"amount\":800000",
				"{\"loanNumber\":\"PK-2026-000001\",\"amount\":500000}",
				"{\"loanNumber\":\"PK-2026-000002\",\"amount\":300000}");
	}

	@Test
	void what_is_wrong_with_a_part_is_said_at_the_parts() {
		services.refuseField("POST /api/financing/transfers", "parts.loanNumber", "Bentuknya tidak sesuai.");
		assertThat(Person.body(as("pengusul").send(PAGE, "amount", "1", "loanNumber1", "x", "part1", "1")
			.expectStatus()
			.isEqualTo(422))).contains("href=\"#parts\"", "Bentuknya tidak sesuai.");
	}

	@Test
	void parts_that_do_not_sum_are_kept_and_told() {
		services.refuse("POST /api/financing/transfers", 422, "parts-differ-from-transfer", "Jumlahnya berbeda.");
		assertThat(Person.body(
				as("pengusul")
					.send(PAGE, "amount", "800.000", "bankReference", "TRF-1", "paidOn", "2026-11-20", "loanNumber1",
							"PK-2026-000001", "part1", "1")
					.expectStatus()
					.isEqualTo(422)))
			.contains("Jumlahnya berbeda.", "value=\"PK-2026-000001\"");
	}

}
