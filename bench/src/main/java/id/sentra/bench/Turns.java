package id.sentra.bench;

import java.time.Duration;

/**
 * How long is measured.
 *
 * @param count how often each side has its turn
 * @param length of one turn
 * @param warmUp after which a side counts as warm at the latest
 * @param cold requests of which each side's first figure is made
 */
record Turns(int count, Duration length, Duration warmUp, int cold) {

	/** As asked for by the environment of {@code bench/run}. */
	static Turns asked() {
		return new Turns(5, seconds("turn", 10), seconds("warmup", 180), 1000);
	}

	/** So much more or fewer turns of the same length. */
	Turns times(int turns) {
		return new Turns(turns, this.length, this.warmUp, this.cold);
	}

	static Duration seconds(String name, int usual) {
		return Duration.ofSeconds(Integer.getInteger("sentra.bench." + name, usual));
	}

}
