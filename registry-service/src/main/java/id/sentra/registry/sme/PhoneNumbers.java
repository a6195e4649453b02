package id.sentra.registry.sme;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import id.sentra.registry.sme.domain.PhoneNumber;

/**
 * Reads telephone numbers as people in Indonesia write them: {@code 0812-3456-7890},
 * {@code 62812...}, {@code 81234567890} (a spreadsheet ate the zero).
 */
public final class PhoneNumbers {

	private static final int LONGEST = 40;

	private static final String HOME = "ID";

	private PhoneNumbers() {
	}

	/**
	 * The number in E.164 form; nothing when it is no number, or not one that can exist.
	 */
	public static Optional<PhoneNumber> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		PhoneNumberUtil library = PhoneNumberUtil.getInstance();
		try {
			Phonenumber.PhoneNumber number = library.parse(text, HOME);
			return library.isValidNumber(number)
					? Optional.of(new PhoneNumber(library.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)))
					: Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

}
