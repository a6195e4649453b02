package id.sentra.training.certificate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.Bulkheads;
import id.sentra.training.certificate.domain.Award;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateNumber;
import id.sentra.training.certificate.domain.RevocationReason;
import id.sentra.training.enrolment.domain.Participant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertificatePdfTests {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

	@ParameterizedTest(name = "{index}")
	@ValueSource(strings = { "Roti & Kue <Bu Siti> \"Enak\"", "Rasa 'Nusantara' {0}", "Kopi \uD83D\uDE00",
			"Toko \uFFFF", "Batik \uA98B\uA9A0", "Usaha \uD800 Maju" })
	void a_name_however_written_is_printed(String name) throws IOException {
		assertThat(printed(certificate(name))).contains(name.substring(0, 4), "2172-2026-000123", "Foto Produk",
				"2 Desember 2026");
	}

	@ParameterizedTest(name = "{index}")
	@ValueSource(strings = { "Nguyễn Đặng", "Łukasz Żółć", "Škoda Čeněk", "Ελένη", "Жанна", "Ｗ" })
	void a_name_in_other_letters_is_printed_as_it_is_written(String name) throws IOException {
		assertThat(printed(certificate("Toko " + name))).contains("Toko " + (name.equals("Ｗ") ? "#" : name));
	}

	@Test
	void a_long_name_keeps_to_one_page() throws IOException {
		byte[] pdf = pdf().render(certificate("Usaha Sangat Panjang ".repeat(7))).block();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isOne();
		}
	}

	@Test
	void a_revoked_one_says_so() throws IOException {
		Certificate revoked = certificate("Roti Siti")
			.revoke(new Certificate.Revocation(LocalDate.of(2026, 12, 9), RevocationReason.OTHER, "catatan dinas"));
		assertThat(printed(revoked)).containsIgnoringCase("dicabut")
			.contains("9 Desember 2026")
			.doesNotContain("catatan");
	}

	private static String printed(Certificate certificate) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf().render(certificate).block())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static CertificatePdf pdf() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return new CertificatePdf(Bulkheads.roomy(), messages, "https://sentra.example/sertifikat");
	}

	private static Certificate certificate(String name) {
		Participant holder = new Participant(new UUID(0, 3), name, new RegionCode("21.72.01"));
		return Certificate.issue(new CertificateNumber(new RegionCode("21.72"), 2026, 123),
				new Award(new UUID(0, 1), new UUID(0, 2), holder, new Award.Taught("FOTO-PRODUK", "Foto Produk", DAY),
						new Award.Basis(LocalDate.of(2025, 1, 1), "SK Kepala Dinas 12/2025")),
				DAY);
	}

}
