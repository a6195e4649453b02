package id.sentra.training.certificate.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.sentra.training.certificate.application.Paper;
import id.sentra.training.certificate.domain.Award;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.session.application.SessionTimes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Certificates as PDF, from an HTML template. Its words are messages, in Indonesian. */
@Component
class PdfPaper implements Paper {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	/** What XML cannot hold. */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}\\uFFFE\\uFFFF]");

	private final TemplateEngine templates = new TemplateEngine();

	private final MessageSource messages;

	private final String checkUrl;

	PdfPaper(MessageSource messages, @Value("${sentra.training.check-url}") String checkUrl) {
		this.messages = messages;
		this.checkUrl = checkUrl;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(getClass().getClassLoader());
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
	}

	@Override
	public Mono<byte[]> print(Certificate certificate) {
		return Mono.fromCallable(() -> pdf(UNPRINTABLE.matcher(html(certificate)).replaceAll(" ")))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private String html(Certificate certificate) {
		Award award = certificate.award();
		Certificate.Identity identity = certificate.identity();
		String number = identity.number().value();
		String url = this.checkUrl + "/" + number + "?code=" + identity.checkCode();
		Certificate.Revocation revocation = certificate.validity().revocation();
		return this.templates.process("certificate/certificate.html", new Context(INDONESIAN,
				Map.of("heading", text("heading"), "given", text("given"), "holder", award.holder().name(), "course",
						text("course", award.taught().courseName(), SessionTimes.text(award.taught().heldOn())),
						"number", text("number", number), "issued",
						text("issued", SessionTimes.text(identity.issuedOn())), "basis",
						text("basis", award.basis().legalBasis()), "check", text("check", identity.checkCode()),
						"revoked", (revocation != null) ? text("revoked", SessionTimes.text(revocation.day())) : "",
						"qr", QrPng.dataUri(url))));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("certificate." + key, arguments, INDONESIAN);
	}

	private static byte[] pdf(String html) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.useFastMode();
			builder.withHtmlContent(html, null);
			builder.toStream(out);
			builder.run();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
