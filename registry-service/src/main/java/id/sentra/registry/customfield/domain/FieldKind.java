package id.sentra.registry.customfield.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import id.sentra.registry.sme.domain.Nik;

/**
 * What the values of a field are. A value has one form, in which it is stored, answered
 * and understood again: numbers with a decimal comma and without thousands, days as
 * {@code 2026-12-01}.
 */
public enum FieldKind {

	TEXT("size"), NUMBER("custom-field-number"), RUPIAH("custom-field-rupiah"), DATE("custom-field-date"),
	CHOICE("custom-field-choice"), YES_NO("custom-field-yes-no"),
	/** Shipped only. */
	NPWP("custom-field-npwp");

	private static final int LONGEST = 300;

	/** Digits behind the comma. */
	private static final int SCALE = 4;

	private static final Pattern NUMERAL = Pattern.compile("-?(?:\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4})(?:,\\d{1,4})?");

	private static final Pattern WHOLE = Pattern.compile("\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4}");

	private static final Pattern NPWP_SIGNS = Pattern.compile("[\\s.'’`-]");

	/** What is no NIK: the fifteen digits of before with nought in front. */
	private static final Pattern NPWP_FORM = Pattern.compile("0\\d{15}");

	private static final Pattern OLD_NPWP = Pattern.compile("\\d{15}");

	private static final List<DateTimeFormatter> DAYS = List.of(
			DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT),
			DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
			DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private final String problem;

	FieldKind(String problem) {
		this.problem = problem;
	}

	/** Code of the refusal of what is no value of it. */
	public String problem() {
		return this.problem;
	}

	/** A value in its one form; of a choice what may be its key. */
	public Optional<String> parse(String text) {
		String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return switch (this) {
			case TEXT -> Optional.of(plain).filter((one) -> !one.isEmpty() && one.length() <= LONGEST);
			case NUMBER -> Optional.of(plain)
				.filter((one) -> NUMERAL.matcher(one).matches())
				.map((one) -> number(new BigDecimal(one.replace(".", "").replace(',', '.'))));
			case RUPIAH -> Optional.of(plain.replaceAll("(?i)^rp\\.?\\s*", "").replaceFirst(",00$|,-$", ""))
				.filter((one) -> WHOLE.matcher(one).matches())
				.map((one) -> Long.parseLong(one.replace(".", "")))
				.filter((amount) -> amount <= Rupiah.MOST.amount())
				.map(String::valueOf);
			case DATE -> day(plain).map(LocalDate::toString);
			case CHOICE -> Optional.of(plain).filter((one) -> !one.isEmpty());
			case YES_NO -> yesOrNo(plain.toLowerCase(Locale.ROOT));
			case NPWP -> npwp(NPWP_SIGNS.matcher(plain).replaceAll(""));
		};
	}

	/**
	 * By which values of the kind stand in their order as texts of ASCII do: 2 before 10.
	 */
	public String orderKey(String value) {
		return switch (this) {
			case NUMBER, RUPIAH -> {
				BigDecimal scaled = new BigDecimal(value.replace(',', '.')).movePointRight(SCALE)
					.add(BigDecimal.TEN.pow(20));
				yield "%21s".formatted(scaled.toBigIntegerExact()).replace(' ', '0');
			}
			case TEXT -> value.toLowerCase(Locale.ROOT);
			case DATE, CHOICE, YES_NO, NPWP -> value;
		};
	}

	/** Whether values have an order in which from and to mean something. */
	public boolean isRanged() {
		return this == NUMBER || this == RUPIAH || this == DATE;
	}

	/** What shows of a personal value that it is there. */
	public String masked(String value) {
		return (this == NPWP) ? "************" + value.substring(12) : "****";
	}

	/** Text that is not kept as personal must hold no way to reach anybody, nor a NIK. */
	public boolean isPublic(String value) {
		return this != TEXT || !PublicText.carriesContact(value);
	}

	private static String number(BigDecimal number) {
		BigDecimal plain = (number.signum() == 0) ? BigDecimal.ZERO : number.stripTrailingZeros();
		return plain.toPlainString().replace('.', ',');
	}

	private static Optional<LocalDate> day(String text) {
		return DAYS.stream().flatMap((form) -> {
			try {
				return Optional.of(LocalDate.parse(text, form)).stream();
			}
			catch (DateTimeException ex) {
				return Optional.<LocalDate>empty().stream();
			}
		}).filter((day) -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR).findFirst();
	}

	private static Optional<String> yesOrNo(String text) {
		return switch (text) {
			case "yes", "ya", "y" -> Optional.of("YES");
			case "no", "tidak", "n", "t" -> Optional.of("NO");
			default -> Optional.empty();
		};
	}

	/** A resident's is the own NIK, that of others begins with nought. */
	private static Optional<String> npwp(String digits) {
		if (OLD_NPWP.matcher(digits).matches()) {
			return Optional.of("0" + digits);
		}
		return Optional.of(digits)
			.filter((one) -> one.length() == 16 && (NPWP_FORM.matcher(one).matches() || Nik.parse(one).isPresent()));
	}

}
