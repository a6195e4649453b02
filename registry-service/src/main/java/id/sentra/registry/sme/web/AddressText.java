package id.sentra.registry.sme.web;

import java.util.regex.Pattern;

import id.sentra.registry.sme.PhoneNumbers;

/**
 * Tells what must not stand in an address, which proxies and browsers keep: an e-mail
 * address, a telephone number, a NIK. By form, not validity, and whatever words stand
 * around it; a NIB (13 digits) may stand there.
 */
final class AddressText {

	private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[^\\p{L}\\p{Nd}]*\\p{Nd}){8,}");

	private static final Pattern NO_DIGITS = Pattern.compile("[^+\\p{Nd}]+");

	private static final Pattern NIB = Pattern.compile("(?!62|08)\\d{13}");

	private AddressText() {
	}

	static boolean isPersonal(String text) {
		if (text.contains("@") || NUMBER.matcher(text).results().anyMatch((found) -> !isNib(found.group()))) {
			return true;
		}
		return !isNib(text) && PhoneNumbers.parse(text).isPresent();
	}

	private static boolean isNib(String text) {
		return NIB.matcher(NO_DIGITS.matcher(text).replaceAll("")).matches();
	}

}
