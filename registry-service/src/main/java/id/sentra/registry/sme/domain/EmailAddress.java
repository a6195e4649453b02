package id.sentra.registry.sme.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, lower case: what a mail server accepts in practice, not all of RFC
 * 5322.
 */
public record EmailAddress(String value) {

	private static final int LONGEST = 254;

	private static final Pattern FORM = Pattern
		.compile("[a-z0-9_+&%-]+(?:\\.[a-z0-9_+&%-]+)*+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");

	public EmailAddress {
		if (!isEmail(value)) {
			throw new IllegalArgumentException("not an e-mail address");
		}
	}

	public static Optional<EmailAddress> parse(String text) {
		String address = text.strip().toLowerCase(Locale.ROOT);
		return isEmail(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
	}

	/** First letter and domain shown. */
	public String masked() {
		return this.value.charAt(0) + "***" + this.value.substring(this.value.indexOf('@'));
	}

	@Override
	public String toString() {
		return masked();
	}

	private static boolean isEmail(String text) {
		return text.length() <= LONGEST && FORM.matcher(text).matches();
	}

}
