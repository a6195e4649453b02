package id.sentra.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Actor;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.ImportChanges.Decision;
import id.sentra.registry.imports.ImportChanges.Undoable;
import id.sentra.registry.imports.ImportUndos.Taken;
import id.sentra.registry.imports.domain.KeptReason;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeHistory.Author;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Undoes a chunk of what an import did: SMEs, events, history and progress in one
 * transaction, which only the holder of the lease can commit.
 */
@Component
class UndoWork {

	private final Transactions transactions;

	private final ImportUndos undos;

	private final ImportChanges changes;

	private final LockedSmes smes;

	private final SmeWriter writer;

	private final Clock clock;

	UndoWork(Transactions transactions, ImportUndos undos, ImportChanges changes, LockedSmes smes, SmeWriter writer,
			Clock clock) {
		this.transactions = transactions;
		this.undos = undos;
		this.changes = changes;
		this.smes = smes;
		this.writer = writer;
		this.clock = clock;
	}

	/**
	 * Undoes at most so many changes; how many there were. When there is none left the
	 * undoing ends.
	 */
	Mono<Integer> undo(Taken taken, int limit) {
		return held(taken, limit, (rows) -> decided(taken, rows).flatMap((decided) -> save(taken, decided)));
	}

	/** Leaves the next change as it is, since it cannot be undone. */
	Mono<Integer> keepNext(Taken taken) {
		return held(taken, 1, (rows) -> save(taken,
				rows.stream().map((row) -> new Undoing(row.sme(), null, null, KeptReason.FAILED)).toList()));
	}

	private Mono<Integer> held(Taken taken, int limit, Function<List<Undoable>, Mono<Void>> work) {
		Mono<Integer> held = this.undos.hold(taken)
			.switchIfEmpty(Mono.error(LeaseLost::new))
			.flatMap((id) -> this.changes.next(id, limit))
			.flatMap((rows) -> (rows.isEmpty() ? this.undos.end(taken) : work.apply(rows)).thenReturn(rows.size()));
		return this.transactions.in(Scope.of(taken.region()), held)
			.contextWrite((context) -> Actor.by(context, taken.username(), "import-undo"));
	}

	/** SMEs are locked before it is looked at what was built on them. */
	private Mono<List<Undoing>> decided(Taken taken, List<Undoable> rows) {
		List<UUID> ids = rows.stream().map(Undoable::sme).toList();
		List<UUID> added = rows.stream().filter(Undoable::added).map(Undoable::sme).toList();
		return this.smes.findAll(ids, Scope.of(taken.region())).flatMap((found) -> {
			Map<UUID, Sme> present = found.stream().collect(Collectors.toMap(Sme::id, Function.identity()));
			return this.changes.linked(added)
				.map((linked) -> rows.stream()
					.map((row) -> decide(taken, row, present.get(row.sme()), linked.get(row.sme())))
					.toList());
		});
	}

	private Undoing decide(Taken taken, Undoable row, @Nullable Sme sme, @Nullable KeptReason linked) {
		KeptReason reason = (sme == null) ? KeptReason.GONE
				: (linked != null) ? linked : (sme.version() != row.version()) ? KeptReason.CHANGED : null;
		if (sme == null || reason != null) {
			return new Undoing(row.sme(), null, null, reason);
		}
		Instant now = this.clock.instant();
		return row.added() ? new Undoing(row.sme(), sme.withdraw(now), null, null) : new Undoing(row.sme(), null,
				sme.restore(this.changes.before(taken.importId(), row).applyTo(sme), now), null);
	}

	private Mono<Void> save(Taken taken, List<Undoing> undoings) {
		List<SmeEvent.SmeWithdrawn> withdrawn = new ArrayList<>();
		List<SmeEvent.SmeProfileChanged> restored = new ArrayList<>();
		undoings.forEach((one) -> {
			if (one.withdrawn() != null) {
				withdrawn.add(one.withdrawn());
			}
			if (one.restored() != null) {
				restored.add(one.restored());
			}
		});
		return this.writer.saveUndone(withdrawn, restored, new Author(taken.username(), taken.importId()))
			.then(this.changes.decided(taken.importId(), undoings.stream().map(Undoing::decision).toList()))
			.flatMap((decided) -> this.undos.advance(taken, withdrawn.size(), restored.size(),
					Math.toIntExact(decided) - withdrawn.size() - restored.size()));
	}

	/** What becomes of an SME: it is withdrawn, restored, or kept with a reason. */
	private record Undoing(UUID sme, SmeEvent.@Nullable SmeWithdrawn withdrawn,
			SmeEvent.@Nullable SmeProfileChanged restored, @Nullable KeptReason reason) {

		Decision decision() {
			return new Decision(this.sme, (this.withdrawn != null) ? Decision.Result.WITHDRAWN
					: (this.restored != null) ? Decision.Result.RESTORED : Decision.Result.KEPT, this.reason);
		}

	}

}
