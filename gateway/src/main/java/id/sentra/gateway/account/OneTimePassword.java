package id.sentra.gateway.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password made for somebody, to be told once: 16 characters that cannot be mistaken
 * for one another, 76 bits of chance.
 */
final class OneTimePassword {

	/** How long it is good. */
	static final Duration LIFE = Duration.ofDays(7);

	private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimePassword() {
	}

	static String next() {
		return IntStream.range(0, 4).mapToObj((group) -> group()).collect(Collectors.joining("-"));
	}

	private static String group() {
		return RANDOM.ints(4, 0, CHARACTERS.length())
			.mapToObj((at) -> String.valueOf(CHARACTERS.charAt(at)))
			.collect(Collectors.joining());
	}

}
