package id.sentra.financing.dayend.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.CollectabilityRules;
import id.sentra.financing.loan.domain.Zone;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Runs of day ends and their chunks; every method works within its caller's transaction.
 */
public interface DayEnds {

	/** Plans the run of a day in a zone unless there is one; whether it did. */
	Mono<Boolean> plan(LocalDate day, Zone zone, String by, int chunkSize);

	/** Lets chunks that failed too often be tried anew. */
	Mono<Void> tryAgain(LocalDate day, Zone zone);

	/** Plans chunks of loans that are not as of the day yet and that no chunk holds. */
	Mono<Void> catchUp(LocalDate day, Zone zone, int chunkSize);

	Mono<Progress> find(LocalDate day, Zone zone);

	/**
	 * A chunk that is not done and that nobody holds, held until the transaction ends.
	 */
	Mono<Chunk> take();

	/**
	 * Accrues, counts days past due and judges every running loan of the chunk, at once.
	 */
	Mono<Outcome> workOff(Chunk chunk, CollectabilityRules rules);

	Mono<Void> done(Chunk chunk, Outcome outcome);

	/** Counts a failure, so that other chunks come first. */
	Mono<Void> failed(Chunk chunk);

	/** Ends the runs whose chunks are all done. */
	Mono<Void> finish();

	/** Loans of a key range, for one day in one zone. */
	record Chunk(LocalDate day, Zone zone, int number, UUID first, UUID last) {
	}

	/** How many loans, what accrued, and those whose collectability changed. */
	record Outcome(int loans, long accrued, List<UUID> changed) {
	}

	/** How far a run is. */
	record Progress(LocalDate businessDate, Zone zone, String startedBy, Instant startedAt,
			@Nullable Instant finishedAt, Counts counts) {
	}

	/**
	 * Chunks and how many are done or failing; loans, rupiah accrued and changes so far.
	 */
	record Counts(long chunks, long done, long failing, long loans, long accrued, long changed) {
	}

}
