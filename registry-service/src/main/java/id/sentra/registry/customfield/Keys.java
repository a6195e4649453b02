package id.sentra.registry.customfield;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Keys made of names once: letters, digits and hyphens of ASCII. */
final class Keys {

	private Keys() {
	}

	/** One that is none of those taken. */
	static String free(String name, int longest, Set<String> taken) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^[^a-z]+|-+$", "");
		String key = plain.isEmpty() ? "x" : plain.substring(0, Math.min(longest, plain.length()));
		String free = key;
		for (int number = 2; taken.contains(free); number++) {
			free = key + "-" + number;
		}
		return free;
	}

}
