package id.sentra.platform.blocking;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import id.sentra.platform.error.Overloaded;

/** A fixed number of places, of which one account gets only so many. */
public final class Places {

	private final int all;

	private final int perAccount;

	private final Duration retryAfter;

	private final Map<String, Integer> taken = new HashMap<>();

	private int free;

	/** With how long to wait before trying again when no place was free. */
	public Places(int all, int perAccount, Duration retryAfter) {
		if (all < 1 || perAccount < 1) {
			throw new IllegalArgumentException("no place at all");
		}
		this.all = all;
		this.free = all;
		this.perAccount = perAccount;
		this.retryAfter = retryAfter;
	}

	/**
	 * Takes a place.
	 * @throws Overloaded when the account has all it may have, or none is free
	 */
	public synchronized void take(String account) {
		if (this.taken.getOrDefault(account, 0) >= this.perAccount) {
			throw Overloaded.account(this.retryAfter);
		}
		if (this.free == 0) {
			throw Overloaded.service(this.retryAfter);
		}
		this.free--;
		this.taken.merge(account, 1, Integer::sum);
	}

	/** Gives back a place that was taken. */
	public synchronized void release(String account) {
		this.free++;
		this.taken.computeIfPresent(account, (name, count) -> (count > 1) ? count - 1 : null);
	}

	/** How many are taken. */
	public synchronized int taken() {
		return this.all - this.free;
	}

}
