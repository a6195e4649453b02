package id.sentra.financing.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.financing.schedule.domain.Instalment;
import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.pdf.PdfRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contracts as PDF, from an HTML template; words are messages, in Indonesian. */
@Component
class ContractPdf {

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);

	private final PdfRenderer renderer;

	private final MessageSource messages;

	ContractPdf(Bulkhead bulkhead, MessageSource messages) {
		this.renderer = new PdfRenderer(ContractPdf.class.getClassLoader(), bulkhead);
		this.messages = messages;
	}

	/** A PDF with terms and schedule, for the business of that name. */
	Mono<byte[]> render(Loan loan, RepaymentPlan plan, String business) {
		return this.renderer.render("loan/contract.html", INDONESIAN, () -> words(loan, plan, business));
	}

	private Map<String, Object> words(Loan loan, RepaymentPlan plan, String business) {
		Contract contract = loan.contract();
		BigDecimal percent = BigDecimal.valueOf(contract.terms().rate().basisPoints(), 2).stripTrailingZeros();
		List<String> terms = List.of(text("business", business, contract.borrower().region()),
				text("programme", contract.funding().programme(), contract.funding().programmeVersion()),
				text("principal", contract.terms().principal()),
				text("rate", percent.toPlainString().replace('.', ',')), text("months", contract.terms().months()),
				text("method." + contract.terms().method()), text("allocation"), text("settlement"));
		List<Row> rows = plan.instalments().stream().map(Row::of).toList();
		return Map.of("heading", text("heading"), "number", text("number", contract.number()), "terms", terms, "from",
				text((loan.payout() != null) ? "paid-out" : "if-paid-out", DAY.format(plan.paidOutOn())), "columns",
				List.of(text("no"), text("due"), text("pays"), text("interest"), text("total")), "rows", rows,
				"signatures", List.of(text("sign.dinas"), text("sign.business")));
	}

	private String text(String key, Object... arguments) {
		Object[] shown = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			shown[i] = arguments[i].toString();
		}
		return this.messages.getMessage("contract." + key, shown, INDONESIAN);
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
