package id.sentra.registry.sme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import id.sentra.registry.sme.domain.PhoneNumber;

/**
 * Reads telephone numbers as people in Indonesia write them: {@code 0812-3456-7890},
 * {@code 62812...}, {@code +62 0812...}, {@code 81234567890} (a spreadsheet ate the
 * zero): all of them one number.
 */
public final class PhoneNumbers {

	private static final int LONGEST = 40;

	private static final String HOME = "ID";

	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

	/** Signs that people put between the digits, and those that nobody sees. */
	private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Zs}\\p{Cf}().\\-\u2013/_]+");

	/** The country's code, with or without what marks it, before a mobile number. */
	private static final Pattern WITH_COUNTRY = Pattern.compile("(?:\\+|00)?620?(8\\d{8,11})");

	private PhoneNumbers() {
	}

	/**
	 * The number in E.164 form; nothing when it is no number, or not one that can exist.
	 */
	public static Optional<PhoneNumber> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher mobile = WITH_COUNTRY.matcher(DECORATION.matcher(text).replaceAll(""));
		PhoneNumberUtil library = PhoneNumberUtil.getInstance();
		try {
			Phonenumber.PhoneNumber number = library
				.parse(mobile.matches() ? "+62" + mobile.group(1) : INVISIBLE.matcher(text).replaceAll(""), HOME);
			return library.isValidNumber(number)
					? Optional.of(new PhoneNumber(library.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)))
					: Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

}
