package id.sentra.gateway.agreement;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.gateway.agreement.Agreement.Terms;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.Required;
import id.sentra.gateway.page.Formats;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import id.sentra.platform.text.PublicText;

import org.springframework.stereotype.Component;

/** The terms of an agreement as people fill them in; the share in percent. */
@Component
class TermsForm {

	/** Where the parties agreed. */
	@ContractEnum("bazaar/ProposalRequest/channel")
	static final List<String> CHANNELS = List.of("OFFLINE", "WHATSAPP", "ONLINE");

	/** What is sold, for how much. */
	static final List<String> GOODS = List.of("specification", "legality", "value");

	/** How it is done. */
	static final List<String> RULES = List.of("payment", "delivery", "returns", "cancellation", "choiceOfLaw");

	private static final String SHARE = "shareBasisPoints";

	private static final int LONGEST = 2_000;

	private static final long MOST = 1_000_000_000_000L;

	private static final int DECIMALS = 2;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private final Required required;

	TermsForm(Required required) {
		this.required = required;
	}

	/** What is missing, cannot be read or may not stand there among these fields. */
	Optional<FormProblem> wrong(Form form, List<String> fields, Locale locale) {
		List<FieldProblem> wrong = new ArrayList<>(
				this.required.missing(form, fields, "agreement", locale).map(FormProblem::fields).orElse(List.of()));
		if (fields.contains("value")) {
			wrongValue(form, locale).ifPresent(wrong::add);
			if (wrongShare(form)) {
				wrong.add(this.required.wrong(SHARE, "agreement.share.wrong", locale));
			}
		}
		fields.forEach((field) -> wrongText(form, field, LONGEST, locale).ifPresent(wrong::add));
		return this.required.problem(wrong, locale);
	}

	/** What of a text both sides read cannot be read or may not stand there. */
	Optional<FieldProblem> wrongText(Form form, String field, int longest, Locale locale) {
		String unread = form.unread().get(field);
		if (unread != null) {
			return Optional.of(this.required.wrong(field, unread, locale));
		}
		if (form.text(field).length() > longest) {
			return Optional.of(this.required.wrong(field, "form.too-long", locale, longest));
		}
		return PublicText.carriesContact(form.text(field))
				? Optional.of(this.required.wrong(field, "form.contact", locale)) : Optional.empty();
	}

	private Optional<FieldProblem> wrongValue(Form form, Locale locale) {
		Long value = form.number("value");
		return (value != null && (value <= 0 || value > MOST)) ? Optional.of(this.required.wrong("value",
				"agreement.value.wrong", locale, new Formats(locale, ZoneOffset.UTC).rupiah(MOST))) : Optional.empty();
	}

	/** All terms must be there. */
	Optional<FormProblem> wrong(Form form, Locale locale) {
		return wrong(form, Stream.concat(GOODS.stream(), RULES.stream()).toList(), locale);
	}

	static Map<String, Object> body(Form form) {
		Map<String, Object> body = Form.body("value", form.number("value"), SHARE, basisPoints(form.text(SHARE)));
		Stream.concat(GOODS.stream(), RULES.stream())
			.filter((name) -> !name.equals("value"))
			.forEach((name) -> body.put(name, form.text(name)));
		return body;
	}

	/** Whether terms there are say what was sent; the service keeps each in one line. */
	static boolean stand(Terms terms, Map<String, Object> sent) {
		return inLines(body(of(terms))).equals(inLines(sent));
	}

	private static Map<String, String> inLines(Map<String, Object> terms) {
		return terms.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(term) -> term.getValue().toString().replaceAll("\\p{Cntrl}+", " ").strip()));
	}

	/** Filled in with terms there are. */
	static Form of(Terms terms) {
		return Form.of(Form.body("specification", terms.specification(), "legality", terms.legality(), "value",
				terms.value(), SHARE, percent(terms.shareBasisPoints()), "payment", terms.payment(), "delivery",
				terms.delivery(), "returns", terms.returns(), "cancellation", terms.cancellation(), "choiceOfLaw",
				terms.choiceOfLaw()));
	}

	private static String percent(int basisPoints) {
		return BigDecimal.valueOf(basisPoints, DECIMALS).stripTrailingZeros().toPlainString().replace('.', ',');
	}

	private static boolean wrongShare(Form form) {
		return form.has(SHARE) && !form.text(SHARE).isEmpty() && basisPoints(form.text(SHARE)) < 0;
	}

	/** 12,5 percent is 1250; -1 when it is no share. */
	private static int basisPoints(String percent) {
		String plain = percent.replace("%", "").strip().replace(',', '.');
		if (plain.isEmpty()) {
			return 0;
		}
		if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) {
			return -1;
		}
		BigDecimal share = new BigDecimal(plain);
		return (share.compareTo(WHOLE) <= 0) ? share.movePointRight(DECIMALS).intValueExact() : -1;
	}

}
