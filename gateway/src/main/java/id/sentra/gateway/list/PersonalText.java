package id.sentra.gateway.list;

import java.util.regex.Pattern;

/**
 * Tells what must not stand in an address: an e-mail address, a telephone number, a NIK.
 * The registry refuses more, by its own judgement.
 */
public final class PersonalText {

	private static final Pattern NIB = Pattern.compile("(?!62|08)\\d{13}");

	private static final int SHORTEST = 9;

	private PersonalText() {
	}

	public static boolean isIn(String text) {
		String digits = text.replaceAll("[^\\p{Nd}]", "");
		return text.contains("@") || (digits.length() >= SHORTEST && !NIB.matcher(digits).matches());
	}

}
