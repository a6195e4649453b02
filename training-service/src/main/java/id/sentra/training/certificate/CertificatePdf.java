package id.sentra.training.certificate;

import java.util.Locale;
import java.util.Map;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.pdf.PdfRenderer;
import id.sentra.training.certificate.domain.Award;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.session.SessionTimes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Certificates as PDF, from an HTML template. Its words are messages, in Indonesian. */
@Component
class CertificatePdf {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private final PdfRenderer renderer;

	private final MessageSource messages;

	private final String checkUrl;

	CertificatePdf(Bulkhead bulkhead, MessageSource messages, @Value("${sentra.training.check-url}") String checkUrl) {
		this.renderer = new PdfRenderer(CertificatePdf.class.getClassLoader(), bulkhead);
		this.messages = messages;
		this.checkUrl = checkUrl;
	}

	Mono<byte[]> render(Certificate certificate) {
		return this.renderer.render("certificate/certificate.html", INDONESIAN, () -> words(certificate));
	}

	private Map<String, Object> words(Certificate certificate) {
		Award award = certificate.award();
		Certificate.Identity identity = certificate.identity();
		String number = identity.number().value();
		String url = this.checkUrl + "/" + number + "?code=" + identity.checkCode();
		Certificate.Revocation revocation = certificate.validity().revocation();
		return Map.of("heading", text("heading"), "given", text("given"), "holder", award.holder().name(), "course",
				text("course", award.taught().courseName(), SessionTimes.text(award.taught().heldOn())), "number",
				text("number", number), "issued", text("issued", SessionTimes.text(identity.issuedOn())), "basis",
				text("basis", award.basis().legalBasis()), "check", text("check", identity.checkCode()), "revoked",
				(revocation != null) ? text("revoked", SessionTimes.text(revocation.day())) : "", "qr",
				QrPng.dataUri(url));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("certificate." + key, arguments, INDONESIAN);
	}

}
