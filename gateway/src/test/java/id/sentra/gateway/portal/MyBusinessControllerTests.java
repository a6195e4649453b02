package id.sentra.gateway.portal;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static id.sentra.gateway.support.FakeRoutes.SME;
import static org.assertj.core.api.Assertions.assertThat;

class MyBusinessControllerTests extends PagesTest {

	private static final String SURVIVOR = "0198b1f0-0000-7000-8000-00000000a00b";

	@Autowired
	private DatabaseClient database;

	@Test
	void a_correction_of_a_business_that_was_merged_meanwhile_is_said_to_be_unsaved() {
		services.refuse("GET /api/registry/smes/" + SME, 404, "sme-merged", "Sudah digabung.");
		services.give("GET /api/registry/smes/" + SME + "/survivor",
				"{\"id\":\"" + SME + "\",\"survivor\":\"" + SURVIVOR + "\"}");
		services.give("GET /api/registry/smes/" + SURVIVOR, FakeAnswers.shape("sme").replace(SME, SURVIVOR));
		try {
			as("pemilik").send("/saya/usaha", "versi", "3", "businessName", "Keripik Rini Jaya")
				.expectStatus()
				.isSeeOther()
				.expectHeader()
				.location("/saya?selesai=business-moved");
			assertThat(as("pemilik").page("/saya?selesai=business-moved")).contains("belum tersimpan");
		}
		finally {
			this.database.sql("update account set sme_id = cast('" + SME + "' as uuid) where username = 'pemilik'")
				.then()
				.block();
		}
	}

	@Test
	void a_second_tap_of_a_correction_is_done() {
		services.refuse("PUT /api/registry/smes/" + SME, 412, "stale-version", "Sudah diubah orang lain.");
		as("pemilik")
			.send("/saya/usaha", "versi", "2", "businessName", "Keripik Bu Rini", "product",
					"Keripik pisang dan singkong", "yearlySales", "180.000.000", "capital", "15.000.000", "nib",
					"1234567890123", "ownerName", "Rini Astuti")
			.expectStatus()
			.isSeeOther();
		assertThat(Person.body(as("pemilik").send("/saya/usaha", "versi", "2", "businessName", "Keripik Lain")
			.expectStatus()
			.isEqualTo(412))).contains("value=\"Keripik Lain\"").doesNotContain("orang lain");
	}

	@Test
	void nothing_is_promised_that_nobody_does() {
		assertThat(as("pemilik").page("/saya")).contains("Hasilnya tampil di halaman ini")
			.doesNotContain("diberi tahu", "akan dihubungi");
	}

}
