package id.sentra.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.WorkType;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import reactor.core.publisher.Mono;

/**
 * Prints HTML templates as PDF. Names are written in any Latin, Greek or Cyrillic
 * letters: templates name the family {@value #FAMILY}, of which the letters used are
 * embedded. What the font lacks stands as {@code #}.
 */
public final class PdfRenderer {

	/** The font there is, regular and bold. */
	public static final String FAMILY = "DejaVu Sans Condensed";

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	/** Characters an XML document may not hold, not even escaped. */
	private static final Pattern NOT_XML = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private final TemplateEngine templates = new TemplateEngine();

	private final Bulkhead bulkhead;

	/** Of the templates that this loader finds; prints when the bulkhead has a place. */
	public PdfRenderer(ClassLoader loader, Bulkhead bulkhead) {
		this.bulkhead = bulkhead;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(loader);
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
	}

	/** The template with these words, which are asked for when it is its turn. */
	public Mono<byte[]> render(String template, Locale locale, Supplier<Map<String, Object>> words) {
		return this.bulkhead.run(WorkType.PDF,
				() -> pdf(this.templates.process(template, new Context(locale, words.get()))));
	}

	private static byte[] pdf(String html) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.useFastMode();
			builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
			builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
			builder.withHtmlContent(NOT_XML.matcher(html).replaceAll("\uFFFD"), null);
			builder.toStream(out);
			builder.run();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream font(String file) {
		return Objects.requireNonNull(PdfRenderer.class.getResourceAsStream(file), file);
	}

}
