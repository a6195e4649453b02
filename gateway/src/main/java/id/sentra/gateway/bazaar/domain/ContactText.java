package id.sentra.gateway.bazaar.domain;

import java.util.regex.Pattern;

/**
 * Tells text that carries a telephone number, e-mail address or NIK, as the bazaar
 * service does: both sides read it.
 */
public final class ContactText {

	private static final Pattern EMAIL = Pattern.compile("\\S@\\S");

	private static final Pattern PHONE = Pattern.compile("(?<!\\d)(\\+?62|0)[ .-]?8(?:[ .-]?\\d){7,11}(?!\\d)");

	private static final Pattern NIK = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){15}(?!\\d)");

	private ContactText() {
	}

	public static boolean carriesContact(String text) {
		return EMAIL.matcher(text).find() || PHONE.matcher(text).find() || NIK.matcher(text).find();
	}

}
