package id.sentra.registry.imports;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/**
 * Tells failures that pass (the database is away, a deadlock, an SME changed meanwhile)
 * from those that stay, and waits longer from one to the next.
 */
final class Retries {

	private static final Logger logger = LoggerFactory.getLogger(Retries.class);

	private static final Duration FIRST = Duration.ofMillis(200);

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final int MOST_OF_UNKNOWN = 3;

	private final BooleanSupplier running;

	private int unknown;

	private Duration next = FIRST;

	Retries(BooleanSupplier running) {
		this.running = running;
	}

	/**
	 * @throws LeaseLost when the work is another's now, or the program stops
	 */
	boolean isWorthwhile(Throwable cause) {
		if (cause instanceof LeaseLost lost) {
			throw lost;
		}
		if (cause instanceof Error error) {
			throw error;
		}
		if (!this.running.getAsBoolean()) {
			throw new LeaseLost();
		}
		if (cause instanceof DataIntegrityViolationException) {
			return false;
		}
		boolean passes = passes(cause);
		this.unknown = passes ? 0 : this.unknown + 1;
		return passes || this.unknown <= MOST_OF_UNKNOWN;
	}

	/** Does the work as often as failures that pass stand in its way. */
	<T> T patiently(Supplier<T> work) {
		while (true) {
			try {
				T done = work.get();
				reset();
				return done;
			}
			catch (RuntimeException ex) {
				if (!passes(ex) || !isWorthwhile(ex)) {
					throw ex;
				}
				pause(ex);
			}
		}
	}

	private static boolean passes(Throwable cause) {
		return cause instanceof TransactionException || cause instanceof R2dbcException
				|| cause instanceof NonTransientDataAccessResourceException
				|| (cause instanceof DataAccessException && !(cause instanceof NonTransientDataAccessException));
	}

	void pause(Throwable cause) {
		logger.warn("A chunk of an import is tried again in {}: {}", this.next, cause.getClass().getName());
		try {
			Thread.sleep(this.next.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LeaseLost();
		}
		Duration doubled = this.next.multipliedBy(2);
		this.next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
	}

	void reset() {
		this.unknown = 0;
		this.next = FIRST;
	}

}
