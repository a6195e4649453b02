package id.sentra.financing.dayend;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import id.sentra.financing.dayend.DayEnds.Chunk;
import id.sentra.financing.dayend.DayEnds.Outcome;
import id.sentra.financing.loan.CreditAllocation;
import id.sentra.financing.loan.LateLoans;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Works off one chunk in one transaction, with its journal entry and events: whoever is
 * killed in between has done nothing, and the chunk is free for the next.
 */
@Component
class DayEndProcess {

	private static final Logger logger = LoggerFactory.getLogger(DayEndProcess.class);

	private final Transactions transactions;

	private final DayEnds dayEnds;

	private final CreditAllocation credits;

	private final LateLoans loans;

	private final DayEndMeters meters;

	DayEndProcess(Transactions transactions, DayEnds dayEnds, CreditAllocation credits, LateLoans loans,
			DayEndMeters meters) {
		this.transactions = transactions;
		this.dayEnds = dayEnds;
		this.credits = credits;
		this.loans = loans;
		this.meters = meters;
	}

	/** Whether there was a chunk to work off. */
	boolean workOffOne() {
		long start = System.nanoTime();
		AtomicReference<@Nullable Chunk> taken = new AtomicReference<>();
		Mono<Outcome> work = this.dayEnds.take().doOnNext(taken::set).flatMap(this::workOff);
		try {
			Outcome outcome = this.transactions.in(Scope.system(), work).block();
			if (outcome == null) {
				this.transactions.in(Scope.system(), this.dayEnds.finish()).block();
				return false;
			}
			this.meters.committed(outcome.loans(), Duration.ofNanos(System.nanoTime() - start));
			return true;
		}
		catch (RuntimeException ex) {
			Chunk chunk = taken.get();
			if (chunk != null) {
				this.meters.failed();
				logger.warn("Day end of {}, {}, chunk {} failed: {}", chunk.day(), chunk.zone(), chunk.number(),
						ex.toString());
				this.transactions.in(Scope.system(), this.dayEnds.failed(chunk)).block();
			}
			throw ex;
		}
	}

	private Mono<Outcome> workOff(Chunk chunk) {
		return this.credits.allocate(chunk.zone(), chunk.first(), chunk.last(), chunk.day())
			.then(Mono.defer(() -> this.loans.rules(chunk.day())))
			.flatMap((rules) -> this.dayEnds.workOff(chunk, rules))
			.flatMap((outcome) -> this.loans.tellChanged(outcome.changed())
				.then(this.dayEnds.done(chunk, outcome))
				.thenReturn(outcome));
	}

}
