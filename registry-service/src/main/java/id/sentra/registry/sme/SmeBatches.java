package id.sentra.registry.sme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.registry.sme.SmeHistory.Author;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeKey;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Many SMEs at once, with their events and history, in the transaction of its caller.
 */
@Component
public class SmeBatches {

	private final Smes smes;

	private final SmeJournal journal;

	public SmeBatches(Smes smes, SmeJournal journal) {
		this.smes = smes;
		this.journal = journal;
	}

	public Mono<Map<SmeKey, Sme>> findAll(Collection<SmeKey> keys) {
		return this.smes.findAll(keys);
	}

	/**
	 * Writes it all. The answer holds new SMEs whose key is taken: if there are any the
	 * caller must roll back.
	 * @throws OptimisticLockingFailureException when an SME changed since it was read
	 */
	public Mono<Set<UUID>> save(Batch batch, Author actor) {
		return this.smes.addAll(batch.added())
			.flatMap((taken) -> taken.isEmpty() ? saveChanges(batch, actor).thenReturn(taken) : Mono.just(taken));
	}

	private Mono<Void> saveChanges(Batch batch, Author actor) {
		return this.smes.saveAll(batch.revisions())
			.flatMap((stale) -> stale.isEmpty() ? this.journal.write(batch.events(), actor)
					: Mono.error(new OptimisticLockingFailureException("an SME changed meanwhile")));
	}

	/**
	 * New SMEs, changed ones, and all that happened to them in its order.
	 */
	public record Batch(List<Sme> added, List<Smes.Revision> revisions, List<SmeEvent> events) {
	}

}
