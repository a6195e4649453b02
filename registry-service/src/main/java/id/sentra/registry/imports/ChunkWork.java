package id.sentra.registry.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Actor;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.Imports.Taken;
import id.sentra.registry.sme.SmeHistory.Author;
import id.sentra.registry.sme.SmeWriter.Batch;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.ScaleRules;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes a chunk of rows: SMEs, events, history, rejections and progress in one
 * transaction, which only the holder of the lease can commit.
 */
@Component
class ChunkWork {

	private final Transactions transactions;

	private final Imports imports;

	private final Smes smes;

	private final SmeWriter writer;

	private final ImportChanges changes;

	private final Previews previews;

	private final ImportMeters meters;

	private final Clock clock;

	ChunkWork(Transactions transactions, Imports imports, Smes smes, SmeWriter writer, ImportChanges changes,
			Previews previews, ImportMeters meters, Clock clock) {
		this.changes = changes;
		this.transactions = transactions;
		this.imports = imports;
		this.smes = smes;
		this.writer = writer;
		this.previews = previews;
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Writes rows that follow after {@code done} others. Harmless when they are written
	 * already: then the answer to the commit was lost.
	 */
	Mono<Void> write(Taken taken, List<Verdict> rows, int done, ScaleRules rules) {
		return write(taken, rows, done, rules, Set.of()).onErrorResume(KeysTaken.class,
				(ex) -> write(taken, rows, done, rules, ex.keys));
	}

	private Mono<Void> write(Taken taken, List<Verdict> rows, int done, ScaleRules rules, Set<SmeKey> suspects) {
		Instant start = this.clock.instant();
		Mono<Chunk> work = this.imports.hold(taken.lease())
			.switchIfEmpty(Mono.error(LeaseLost::new))
			.flatMap((processed) -> (processed == done) ? apply(taken, rows, rules, suspects)
					: alreadyWritten(processed, done + rows.size()));
		return this.transactions.in(Scope.of(taken.job().origin().region()), work)
			.contextWrite((context) -> Actor.by(context, taken.job().origin().submittedBy(), "import"))
			.doOnNext((chunk) -> this.meters.committed(chunk.counts(), Duration.between(start, this.clock.instant())))
			.then();
	}

	private Mono<Chunk> apply(Taken taken, List<Verdict> rows, ScaleRules rules, Set<SmeKey> suspects) {
		Set<SmeKey> keys = rows.stream()
			.filter(Verdict.Fit.class::isInstance)
			.map((row) -> ((Verdict.Fit) row).profile().key())
			.collect(Collectors.toSet());
		return this.smes.findAll(keys).flatMap((existing) -> empty(taken, rows, existing).flatMap((chunk) -> {
			Set<SmeKey> elsewhere = new HashSet<>(suspects);
			elsewhere.removeAll(existing.keySet());
			return save(taken, chunk(rows, chunk, elsewhere, rules));
		}));
	}

	private Mono<Chunk> empty(Taken taken, List<Verdict> rows, Map<SmeKey, Sme> existing) {
		return taken.previewed()
				? this.previews.seen(taken.job().id(), rows.get(0).row(), rows.get(rows.size() - 1).row())
					.map((seen) -> new Chunk(existing, seen))
				: Mono.just(new Chunk(existing));
	}

	private Chunk chunk(List<Verdict> rows, Chunk chunk, Set<SmeKey> elsewhere, ScaleRules rules) {
		Instant now = this.clock.instant();
		for (Verdict row : rows) {
			if (row instanceof Verdict.Fit fit && elsewhere.contains(fit.profile().key())) {
				chunk.reject(row, "registered-elsewhere");
			}
			else {
				chunk.apply(row, rules, now);
			}
		}
		return chunk;
	}

	private Mono<Chunk> save(Taken taken, Chunk chunk) {
		Author author = new Author(taken.job().origin().submittedBy(), taken.job().id());
		Batch batch = new Batch(chunk.added(), chunk.revisions(), chunk.events());
		return this.writer.save(batch, author)
			.flatMap((left) -> left.isEmpty() ? this.changes.add(taken.job().id(), chunk.changes())
				.then(this.imports.advance(taken.lease(), chunk.counts(), chunk.rejected()))
				.thenReturn(chunk) : Mono.error(new KeysTaken(keys(batch.added(), left))));
	}

	private static Mono<Chunk> alreadyWritten(int processed, int expected) {
		return (processed == expected) ? Mono.empty() : Mono.error(new LeaseLost());
	}

	private static Set<SmeKey> keys(List<Sme> added, Set<UUID> left) {
		return added.stream()
			.filter((sme) -> left.contains(sme.id()))
			.map((sme) -> sme.profile().key())
			.collect(Collectors.toSet());
	}

	/**
	 * Some keys were free when looked for and taken when added: registered meanwhile, or
	 * in a region this import does not see.
	 */
	private static final class KeysTaken extends RuntimeException {

		private final transient Set<SmeKey> keys;

		KeysTaken(Set<SmeKey> keys) {
			super("keys taken");
			this.keys = keys;
		}

	}

}
