package id.sentra.bazaar.agreement.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.sentra.bazaar.agreement.application.AgreementPaper;
import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Agreements as PDF, from an HTML template; words are messages, in Indonesian. */
@Component
class PdfAgreementPaper implements AgreementPaper {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm 'UTC'", INDONESIAN)
		.withZone(ZoneOffset.UTC);

	/** Characters an XML document may not hold, not even escaped. */
	private static final Pattern NOT_XML = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private final TemplateEngine templates = new TemplateEngine();

	private final MessageSource messages;

	PdfAgreementPaper(MessageSource messages) {
		this.messages = messages;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(getClass().getClassLoader());
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
	}

	@Override
	public Mono<byte[]> print(Agreement agreement) {
		return Mono.fromCallable(() -> pdf(html(agreement))).subscribeOn(Schedulers.boundedElastic());
	}

	private String html(Agreement agreement) {
		Terms terms = agreement.proposal().terms();
		List<Map<String, String>> rows = List.of(row("kind", text("kind." + agreement.kind())),
				row("specification", terms.specification()), row("legality", terms.legality()),
				row("value", terms.value().toString()), row("payment", terms.payment()),
				row("delivery", terms.delivery()), row("returns", terms.returns()),
				row("cancellation", terms.cancellation()), row("choiceOfLaw", terms.choiceOfLaw()),
				row("share", text("percent", terms.shareBasisPoints() / 100, terms.shareBasisPoints() % 100)));
		List<Map<String, String>> signatures = List.of(
				signature(agreement.parties().smeName(), agreement.signatures().sme()),
				signature(agreement.parties().partnerName(), agreement.signatures().partner()));
		Context context = new Context(INDONESIAN,
				Map.of("heading", text("heading"), "basis", text("basis"), "status",
						text("status." + agreement.status()), "rows", rows, "signatures", signatures, "proof",
						text("proof", Integer.toString(agreement.proposal().round()), agreement.hash()), "number",
						text("number", agreement.id().toString())));
		return this.templates.process("agreement/agreement.html", context);
	}

	private Map<String, String> row(String name, String value) {
		return Map.of("name", text(name), "value", value);
	}

	private Map<String, String> signature(String party, @Nullable Instant at) {
		return Map.of("party", party, "state", (at != null) ? text("signed", TIME.format(at)) : text("unsigned"));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("agreement." + key, arguments, INDONESIAN);
	}

	private static byte[] pdf(String html) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.withHtmlContent(NOT_XML.matcher(html).replaceAll("\uFFFD"), null);
			builder.toStream(out);
			builder.run();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
