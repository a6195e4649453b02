package id.sentra.gateway.training;

import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.Person;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class CheckControllerTests extends PagesTest {

	private static final String PAGE = "/sertifikat/2172-2026-000123?code=K7QX-2M4P";

	@Test
	void anybody_sees_whether_a_certificate_is_genuine() {
		assertThat(open(PAGE, 200)).contains("asli dan berlaku", "Keripik Bu Rini", "Foto produk dengan ponsel");
	}

	@Test
	void a_revoked_one_says_when() {
		services.give("GET /api/training/public/certificates/2172-2026-000123",
				FakeAnswers.shape("certificate-checked")
					.replace("VALID", "REVOKED")
					.replace("\"revokedOn\": null", "\"revokedOn\": \"2026-11-20\""));
		assertThat(open(PAGE, 200)).contains("dicabut pada 20 November 2026");
	}

	@Test
	void an_unknown_one_is_told_with_what_was_typed() {
		services.refuse("GET /api/training/public/certificates/2172-2026-000999", 404, "not-found",
				"Nomor atau kode periksa tidak cocok.");
		assertThat(open("/sertifikat?number=2172-2026-000999&code=X", 404))
			.contains("Nomor atau kode periksa tidak cocok.", "value=\"2172-2026-000999\"");
	}

	private String open(String path, int status) {
		return Person
			.body(anybody().get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isEqualTo(status));
	}

}
