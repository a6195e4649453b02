package id.sentra.registry.sme.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Line of business: a 5-digit code of the standard classification, always with its
 * edition (2020, or 2025 by BPS Regulation 7/2025), because a code changes its meaning
 * between editions.
 */
public record Kbli(String code, String edition) {

	private static final Pattern FORM = Pattern.compile("\\d{5}");

	private static final Set<String> EDITIONS = Set.of("2020", "2025");

	public Kbli {
		if (!FORM.matcher(code).matches() || !EDITIONS.contains(edition)) {
			throw new IllegalArgumentException("not a KBLI code with a known edition");
		}
	}

	public static boolean isEdition(String edition) {
		return EDITIONS.contains(edition);
	}

	public static Optional<Kbli> parse(String code, String edition) {
		String digits = code.strip();
		return FORM.matcher(digits).matches() && EDITIONS.contains(edition) ? Optional.of(new Kbli(digits, edition))
				: Optional.empty();
	}

}
