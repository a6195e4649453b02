package id.sentra.bazaar.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Parties;
import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.bazaar.agreement.domain.Proposal;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.Bulkheads;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementPdfTests {

	private final AgreementPdf pdf = new AgreementPdf(Bulkheads.roomy(), messages());

	@ParameterizedTest
	@ValueSource(strings = { "<b>&amp; \"'</b> ]]> --", "emoji 🧁 dan 中文 dan ꦗꦮ", "\u0000\u0008\u000b\u001f\u007f",
			"\ud800 setengah", "\uffff\ufffe", "{0} '{1}' ${T(java.lang.Runtime)} [[${x}]]",
			"https://x.y/z <img src='file:///etc/passwd'/>" })
	void whatever_is_written_into_the_terms_can_be_printed(String text) throws IOException {
		String printed = text(printed("Awal " + text + " akhir"));
		assertThat(printed).contains("Awal", "akhir", "Kesepakatan Distribusi").doesNotContain("root:");
	}

	@Test
	void names_in_other_letters_are_printed_and_the_letters_come_with_the_paper() throws IOException {
		byte[] pdf = printed("Nguyễn Đặng, Łukasz, Škoda, Ελένη, Жанна");
		assertThat(text(pdf)).contains("Nguyễn Đặng, Łukasz, Škoda, Ελένη, Жанна").doesNotContain("#");
		assertThat(pdf).as("only the letters used").hasSizeLessThan(120_000);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDResources resources = document.getPage(0).getResources();
			for (COSName name : resources.getFontNames()) {
				assertThat(resources.getFont(name).isEmbedded()).isTrue();
			}
		}
	}

	@Test
	void it_says_when_each_side_signed_and_how_it_was_known() throws IOException {
		Instant at = Instant.parse("2027-01-10T03:00:00Z");
		Agreement proposed = proposed("Isi");
		Agreement signed = proposed.sign(Side.SME, proposed.hash(), at)
			.agreement()
			.sign(Side.PARTNER, proposed.hash(), at)
			.agreement();
		assertThat(text(Objects.requireNonNull(this.pdf.render(signed, null).block())).replaceAll("\\s+", " "))
			.contains("10 Januari 2027 03.00 UTC. Dikenali dari akun pemilik usaha.",
					"10 Januari 2027 03.00 UTC. Dikenali hanya dari tautan sekali pakai");
		PartnerContact contact = new PartnerContact(signed.id(), Ids.next(), PartnerContact.Kind.TELEPHONE, null, at, 1,
				at, at, null);
		assertThat(text(Objects.requireNonNull(this.pdf.render(signed, contact).block())).replaceAll("\\s+", ""))
			.contains("Dikenalidarikodeyangdikirimkenomorteleponnya", contact.contactId().toString());
		assertThat(text(printed("Isi"))).contains("Belum ditandatangani").doesNotContain("Dikenali");
	}

	@Test
	void long_terms_go_on_over_pages() throws IOException {
		String text = "Isi yang panjang ".repeat(120);
		try (PDDocument document = Loader.loadPDF(printed(text))) {
			assertThat(document.getNumberOfPages()).isGreaterThan(2);
		}
	}

	private byte[] printed(String text) {
		return Objects.requireNonNull(this.pdf.render(proposed(text), null).block());
	}

	private static Agreement proposed(String text) {
		AgreementTerms terms = new AgreementTerms(text, text, new Rupiah(Long.MAX_VALUE), text, text, text, text, text,
				10_000);
		return Agreement
			.propose(new Parties(Ids.next(), RegionCode.of("21.72.01"), text, text), AgreementKind.RESELLER,
					new Proposal(1, Side.SME, Channel.OFFLINE, terms), Instant.parse("2027-01-10T03:00:00Z"))
			.agreement();
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static ReloadableResourceBundleMessageSource messages() {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("classpath:messages");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		return messages;
	}

}
