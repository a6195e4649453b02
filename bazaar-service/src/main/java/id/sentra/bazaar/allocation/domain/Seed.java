package id.sentra.bazaar.allocation.domain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The lottery's seed, 32 bytes in hexadecimal. Its SHA-256 is published before anybody
 * applies, the seed itself with the result.
 */
public record Seed(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	public Seed {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("a seed has 64 hexadecimal digits");
		}
	}

	public static Seed draw(SecureRandom random) {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return new Seed(HexFormat.of().formatHex(bytes));
	}

	/** What is published beforehand: SHA-256 of the 64 digits. */
	public String commitment() {
		return Sha256.hex(this.value);
	}

	/**
	 * An applicant's draw: the first 16 digits of SHA-256 of the seed's digits, a colon
	 * and the applicant's id. The lower comes first.
	 */
	public String drawOf(UUID applicant) {
		return digits(number(applicant));
	}

	static String digits(long draw) {
		return HexFormat.of().toHexDigits(draw);
	}

	long number(UUID applicant) {
		return Sha256.first8(this.value + ":" + applicant);
	}

}
