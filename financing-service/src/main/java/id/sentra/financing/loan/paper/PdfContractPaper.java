package id.sentra.financing.loan.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.sentra.financing.loan.application.ContractPaper;
import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Plan;
import id.sentra.financing.schedule.domain.Instalment;
import id.sentra.platform.blocking.BlockingCalls;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import reactor.core.publisher.Mono;

/** Contracts as PDF, from an HTML template; words are messages, in Indonesian. */
@Component
class PdfContractPaper implements ContractPaper {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);

	private final TemplateEngine templates = new TemplateEngine();

	private final MessageSource messages;

	PdfContractPaper(MessageSource messages) {
		this.messages = messages;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(getClass().getClassLoader());
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
	}

	@Override
	public Mono<byte[]> print(Loan loan, Plan plan, String business) {
		return BlockingCalls.of(() -> pdf(html(loan, plan, business)));
	}

	private String html(Loan loan, Plan plan, String business) {
		Contract contract = loan.contract();
		BigDecimal percent = BigDecimal.valueOf(contract.terms().rate().basisPoints(), 2).stripTrailingZeros();
		List<String> terms = List.of(text("business", business, contract.borrower().region()),
				text("programme", contract.funding().programme(), contract.funding().programmeVersion()),
				text("principal", contract.terms().principal()),
				text("rate", percent.toPlainString().replace('.', ',')), text("months", contract.terms().months()),
				text("method." + contract.terms().method()), text("allocation"), text("settlement"));
		List<Row> rows = plan.instalments().stream().map(Row::of).toList();
		Context context = new Context(INDONESIAN,
				Map.of("heading", text("heading"), "number", text("number", contract.number()), "terms", terms, "from",
						text((loan.payout() != null) ? "paid-out" : "if-paid-out", DAY.format(plan.paidOutOn())),
						"columns", List.of(text("no"), text("due"), text("pays"), text("interest"), text("total")),
						"rows", rows, "signatures", List.of(text("sign.dinas"), text("sign.business"))));
		return this.templates.process("loan/contract.html", context);
	}

	private String text(String key, Object... arguments) {
		Object[] shown = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			shown[i] = arguments[i].toString();
		}
		return this.messages.getMessage("contract." + key, shown, INDONESIAN);
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

	/** An instalment as it is printed. */
	record Row(int number, String dueOn, String principal, String interest, String total) {

		static Row of(Instalment instalment) {
			LocalDate due = instalment.dueOn();
			return new Row(instalment.number(), DAY.format(due), instalment.principal().toString(),
					instalment.interest().toString(), instalment.total().toString());
		}

	}

}
