package id.sentra.registry.document.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.text.PublicText;
import id.sentra.registry.sme.domain.Nib;
import id.sentra.registry.sme.domain.Nik;
import org.jspecify.annotations.Nullable;

/** Papers an SME may have, with the form of their numbers. */
public enum DocumentKind {

	/** Identity card of the owner; its number is the NIK. */
	KTP(false),

	/** Business identity number, 13 digits. */
	NIB(true),

	/**
	 * Permit for food made at home: 15 digits or more, valid for five years (BPOM
	 * regulation 22/2018).
	 */
	PIRT(true),

	/** Halal certificate; since 2023 valid as long as nothing changes (UU 6/2023). */
	HALAL(true),

	OTHER(false);

	/** Years a P-IRT is valid. */
	static final int PIRT_YEARS = 5;

	private static final int PIRT_DIGITS = 15;

	private static final int LONGEST = 40;

	private static final Pattern PIRT_FORM = Pattern
		.compile("(?i)(?:P-?IRT)?[\\s.:]*(?:No[.:]?\\s*)?(\\d[\\d\\s./-]*)");

	private static final Pattern HALAL_FORM = Pattern.compile("[A-Z]{0,2}\\d{11,24}");

	private final boolean numbered;

	DocumentKind(boolean numbered) {
		this.numbered = numbered;
	}

	/** Whether it has no worth without its number. */
	public boolean isNumbered() {
		return this.numbered;
	}

	/** The number in a text as people write it, or nothing. */
	public Optional<String> number(String text) {
		String plain = text.strip();
		return switch (this) {
			case KTP -> Nik.parse(plain).map(Nik::value);
			case NIB -> Nib.parse(plain).map(Nib::value);
			case PIRT -> pirt(plain).filter(DocumentKind::isNobodys);
			case HALAL -> Optional.of(plain.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT))
				.filter((number) -> HALAL_FORM.matcher(number).matches())
				.filter(DocumentKind::isNobodys);
			case OTHER -> Optional.of(plain.replaceAll("\\p{Cntrl}+", " "))
				.filter((number) -> number.length() <= LONGEST && !PublicText.carriesContact(number));
		};
	}

	/** Until when it is valid if nobody says so. */
	public @Nullable LocalDate validUntil(@Nullable LocalDate issuedOn) {
		return (this == PIRT && issuedOn != null) ? issuedOn.plusYears(PIRT_YEARS) : null;
	}

	private static Optional<String> pirt(String text) {
		Matcher found = PIRT_FORM.matcher(text);
		if (!found.matches() || text.length() > LONGEST) {
			return Optional.empty();
		}
		String number = found.group(1).replaceAll("[\\s./]", "").replaceAll("-+$", "");
		return Optional.of(number).filter((one) -> one.chars().filter(Character::isDigit).count() >= PIRT_DIGITS);
	}

	private static boolean isNobodys(String number) {
		return !PublicText.carriesNik(number);
	}

}
