package id.sentra.financing.loan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanFixtures;
import id.sentra.platform.test.Bulkheads;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractPdfTests {

	private final ContractPdf pdf = new ContractPdf(Bulkheads.roomy(), messages());

	@Test
	void a_name_in_other_letters_stands_on_the_contract_as_it_is() throws IOException {
		assertThat(text("Nguyễn Đặng, Łukasz, Škoda, Ελένη, Жанна"))
			.contains("Nguyễn Đặng, Łukasz, Škoda, Ελένη, Жанна")
			.doesNotContain("#");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b>&amp; \"'</b> ]]> --", "\u0000\u0008\u000b\u001f\u007f", "\ud800 setengah",
			"{0} '{1}' ${T(java.lang.Runtime)} [[${x}]]" })
	void whatever_a_business_is_called_its_contract_can_be_printed(String name) throws IOException {
		assertThat(text("Awal " + name + " akhir")).contains("Awal", "akhir", "Perjanjian Pembiayaan");
	}

	private String text(String business) throws IOException {
		Loan loan = LoanFixtures.running(LoanFixtures.twelveMillionOverAYear());
		byte[] printed = Objects
			.requireNonNull(this.pdf.render(loan, loan.plan(LoanFixtures.PAID_OUT), business).block());
		try (PDDocument document = Loader.loadPDF(printed)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static ReloadableResourceBundleMessageSource messages() {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("classpath:messages");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
