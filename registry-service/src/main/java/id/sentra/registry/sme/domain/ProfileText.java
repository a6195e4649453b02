package id.sentra.registry.sme.domain;

import java.time.LocalDate;
import java.util.Optional;

import id.sentra.platform.text.PublicText;

/**
 * What texts and dates of a profile may be, whether they come in a request or in a row of
 * a file.
 */
public final class ProfileText {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST = 300;

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private ProfileText() {
	}

	/** Of a person, without a way to reach him. */
	public static Optional<String> ownerName(String text) {
		return atMost(LONGEST_NAME, text).filter((name) -> !PublicText.carriesContact(name));
	}

	/** Of a business: something must be left to tell it by. */
	public static Optional<String> businessName(String text) {
		return atMost(LONGEST_NAME, text).filter((name) -> !BusinessName.of(name).isEmpty());
	}

	/** Of a product, or another that everybody sees: without a way to reach anybody. */
	public static Optional<String> publicLine(String text) {
		return atMost(LONGEST, text).filter((line) -> !PublicText.carriesContact(line));
	}

	/** Of a street. */
	public static Optional<String> line(String text) {
		return atMost(LONGEST, text);
	}

	/** Since when there is the business, if anybody can remember it. */
	public static boolean isSince(LocalDate date) {
		return !date.isBefore(EARLIEST);
	}

	/**
	 * Whether every character is whole: half of one (a lone surrogate) would be stored as
	 * something else.
	 */
	public static boolean isWhole(String text) {
		return text.codePoints()
			.noneMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

	private static Optional<String> atMost(int length, String text) {
		return Optional.of(text.replaceAll("\\p{Cntrl}+", " ").strip())
			.filter((clean) -> !clean.isEmpty() && clean.length() <= length && isWhole(clean));
	}

}
