package id.sentra.registry.imports.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that stand for a choice: yes and no, woman and man.
 */
public final class Words {

	private static final Map<String, Boolean> YES = Map.ofEntries(Map.entry("ya", true), Map.entry("y", true),
			Map.entry("iya", true), Map.entry("yes", true), Map.entry("1", true), Map.entry("true", true),
			Map.entry("benar", true), Map.entry("ada", true), Map.entry("v", true), Map.entry("x", true),
			Map.entry("tidak", false), Map.entry("tdk", false), Map.entry("t", false), Map.entry("no", false),
			Map.entry("n", false), Map.entry("0", false), Map.entry("false", false), Map.entry("bukan", false),
			Map.entry("-", false), Map.entry("tidakada", false));

	private static final Map<String, Boolean> FEMALE = Map.ofEntries(Map.entry("p", true), Map.entry("pr", true),
			Map.entry("perempuan", true), Map.entry("wanita", true), Map.entry("w", true), Map.entry("female", true),
			Map.entry("f", true), Map.entry("l", false), Map.entry("lk", false), Map.entry("lakilaki", false),
			Map.entry("laki", false), Map.entry("pria", false), Map.entry("male", false), Map.entry("m", false));

	private Words() {
	}

	public static Optional<Boolean> yes(String text) {
		return Optional.ofNullable(YES.get(plain(text)));
	}

	public static Optional<Boolean> female(String text) {
		return Optional.ofNullable(FEMALE.get(plain(text)));
	}

	private static String plain(String text) {
		String bare = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		return bare.isEmpty() ? text.strip() : bare;
	}

}
