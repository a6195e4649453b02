package id.sentra.gateway.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.springframework.stereotype.Component;

/**
 * What a password somebody chooses must be (NIST SP 800-63B, OWASP ASVS 5.0, 6.2): long
 * enough, and not easy to guess; nothing about kinds of characters. How easy is told by
 * lists of leaked passwords and words, among them what is known of the person and of us.
 */
@Component
class PasswordRules {

	/** Characters at least. */
	public static final int SHORTEST = 10;

	private static final int LONGEST = 256;

	/** Looking closer at longer ones would take long and change nothing. */
	private static final int LOOKED_AT = 60;

	/** Guesses, as a power of ten, that sign-in's delays put years apart. */
	private static final double FEWEST_GUESSES = 9;

	private static final List<String> LOCAL = List.of("sentra", "umkm", "dinas", "indonesia", "bismillah", "sayang",
			"sayangku", "rahasia", "katasandi", "sandi", "jakarta", "bandung", "surabaya", "tanjungpinang", "batam",
			"merdeka", "persib", "garuda", "pancasila", "doraemon", "cinta", "cintaku", "aku", "kamu", "ibu", "bapak",
			"allah", "alhamdulillah", "assalamualaikum", "pelaku", "usaha", "koperasi", "petugas", "admin");

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Zxcvbn guesses = new Zxcvbn();

	/**
	 * What is wrong with a password, as a code; nothing when it may be used.
	 * @param known what others know of its owner, such as the username
	 */
	public Optional<String> wrong(String password, String... known) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of("too-short");
		}
		if (password.length() > LONGEST) {
			return Optional.of("too-long");
		}
		List<String> words = new ArrayList<>(LOCAL);
		Arrays.stream(known)
			.map((text) -> text.toLowerCase(Locale.ROOT))
			.flatMap((text) -> Stream.concat(Stream.of(text, NO_LETTER.matcher(text).replaceAll("")),
					NO_LETTER.splitAsStream(text)))
			.filter((word) -> word.length() > 2)
			.forEach(words::add);
		String start = password.substring(0, Math.min(password.length(), LOOKED_AT));
		return (this.guesses.measure(start, words).getGuessesLog10() < FEWEST_GUESSES) ? Optional.of("too-common")
				: Optional.empty();
	}

}
