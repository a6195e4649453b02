package id.sentra.bench;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Moments at a steady rate, whether or not what happens at them is quick: nobody waits
 * for the slow.
 */
final class Pace {

	/** What keeps a pace or watches shares no thread. */
	static final Executor OWN_THREAD = (work) -> new Thread(work).start();

	private final long interval;

	private final long start = System.nanoTime();

	private long count;

	Pace(int perSecond) {
		this.interval = 1_000_000_000L / perSecond;
	}

	/** Waits for the next moment and says when it was due. */
	long next() {
		long due = this.start + this.count++ * this.interval;
		for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
			LockSupport.parkNanos(wait);
		}
		return due;
	}

}
