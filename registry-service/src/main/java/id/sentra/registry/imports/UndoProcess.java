package id.sentra.registry.imports;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.ImportUndos.Taken;
import id.sentra.registry.timeline.TimelineGaps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Undoes imports that are to be undone, chunk by chunk. What is not committed when it
 * dies is done by the next one, once the lease runs out.
 */
@Component
class UndoProcess {

	private static final Logger logger = LoggerFactory.getLogger(UndoProcess.class);

	static final int CHUNK = 250;

	private final Transactions transactions;

	private final ImportUndos undos;

	private final UndoWork work;

	private final TimelineGaps gaps;

	UndoProcess(Transactions transactions, ImportUndos undos, UndoWork work, TimelineGaps gaps) {
		this.gaps = gaps;
		this.transactions = transactions;
		this.undos = undos;
		this.work = work;
	}

	/** Whether there was an import to undo. */
	boolean workOffOne(BooleanSupplier running) {
		Optional<Taken> taken = blocking(this.undos.take());
		taken.ifPresent((found) -> workOff(found, running));
		return taken.isPresent();
	}

	private void workOff(Taken taken, BooleanSupplier running) {
		Retries retries = new Retries(running);
		try {
			int done = CHUNK;
			while (done > 0) {
				if (!running.getAsBoolean()) {
					throw new LeaseLost();
				}
				if (mayMissSome()) {
					logger.warn("The undoing of import {} waits for what other services told", taken.importId());
					blocking(this.undos.postpone(taken));
					return;
				}
				done = chunk(taken, retries);
			}
		}
		catch (LeaseLost ex) {
			logger.info("The undoing of import {} is left to another worker", taken.importId());
			blocking(this.undos.release(taken));
		}
	}

	/**
	 * Asked again before each chunk: what was complete when it was asked for may be read
	 * anew by now.
	 */
	private boolean mayMissSome() {
		return blocking(this.gaps.mayMissSome(ImportUndoService.TOLD_BY)).orElse(true);
	}

	/** A change that cannot be undone is found by going one by one, and is kept. */
	private int chunk(Taken taken, Retries retries) {
		try {
			return retries.patiently(() -> done(this.work.undo(taken, CHUNK)));
		}
		catch (LeaseLost ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("Import {}: a chunk cannot be undone together: {}", taken.importId(), ex.getClass().getName());
			int done = 0;
			for (int i = 0; i < CHUNK; i++) {
				int one = one(taken, retries);
				done += one;
				if (one == 0) {
					return 0;
				}
			}
			return done;
		}
	}

	private int one(Taken taken, Retries retries) {
		try {
			return retries.patiently(() -> done(this.work.undo(taken, 1)));
		}
		catch (LeaseLost ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("Import {}: a change cannot be undone: {}", taken.importId(), ex.getClass().getName());
			return retries.patiently(() -> done(this.work.keepNext(taken)));
		}
	}

	private static int done(Mono<Integer> work) {
		try {
			return Objects.requireNonNull(work.block());
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof Error error) {
				throw error;
			}
			throw ex;
		}
	}

	private <T> Optional<T> blocking(Mono<T> asked) {
		return Objects.requireNonNull(this.transactions.in(Scope.system(), asked).blockOptional());
	}

}
