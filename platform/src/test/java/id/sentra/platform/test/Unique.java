package id.sentra.platform.test;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Words for names and references that no other test of the run has. They are letters
 * only: of random digits some would be a NIK or a telephone number, which is refused.
 */
public final class Unique {

	private static final int ALPHABET = 26;

	private static final AtomicInteger SERIAL = new AtomicInteger();

	private Unique() {
	}

	/** Another word each time: {@code aaab}, {@code aaac} and so on. */
	public static String word() {
		int serial = SERIAL.incrementAndGet();
		StringBuilder word = new StringBuilder();
		for (int place = 0; place < 4; place++) {
			word.insert(0, (char) ('a' + serial % ALPHABET));
			serial /= ALPHABET;
		}
		return word.toString();
	}

	/** The word of an id, always the same: its digits as letters. */
	public static String word(UUID id) {
		StringBuilder word = new StringBuilder();
		id.toString().chars().filter((sign) -> sign != '-').forEach((sign) -> {
			word.append((char) ('a' + Character.digit(sign, 16)));
		});
		return word.toString();
	}

}
