package id.sentra.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Random numbers from a fixed seed: the same on every machine and JDK, since Java
 * specifies {@link Random}.
 */
public final class SeededRandom {

	private final Random random;

	public SeededRandom(long seed) {
		this.random = new Random(seed);
	}

	/** Between both, inclusive. */
	public int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	LocalDate between(LocalDate first, LocalDate last) {
		return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
	}

	public boolean percent(int chance) {
		return this.random.nextInt(100) < chance;
	}

	public <T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	<T> T weighted(List<T> choices, ToIntFunction<T> weight) {
		int left = this.random.nextInt(choices.stream().mapToInt(weight).sum());
		for (T choice : choices) {
			left -= weight.applyAsInt(choice);
			if (left < 0) {
				return choice;
			}
		}
		throw new IllegalStateException("weights changed");
	}

	/** Digits, leading zeros included. */
	String digits(int count) {
		StringBuilder digits = new StringBuilder();
		for (int i = 0; i < count; i++) {
			digits.append(this.random.nextInt(10));
		}
		return digits.toString();
	}

	public void shuffle(List<?> list) {
		Collections.shuffle(list, this.random);
	}

}
