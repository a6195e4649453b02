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
record MeasurementPlan(int count, Duration length, Duration warmUp, int cold) {

	/** As {@code bench/run} hands it over. */
	static MeasurementPlan fromSystemProperties() {
		return new MeasurementPlan(5, seconds("turn", 10), seconds("warmup", 180), 1000);
	}

	/** So much more or fewer turns of the same length. */
	MeasurementPlan times(int turns) {
		return new MeasurementPlan(turns, this.length, this.warmUp, this.cold);
	}

	static Duration seconds(String name, int usual) {
		return Duration.ofSeconds(Integer.getInteger("sentra.bench." + name, usual));
	}

}
