package id.sentra.registry.sme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.security.CurrentUser;
import id.sentra.registry.sme.SmeHistory.Author;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Saves SMEs, records what happened to them in their history and publishes it, in the
 * transaction of the caller.
 */
@Component
public class SmeWriter {

	private final Smes smes;

	private final LockedSmes locked;

	private final SmeHistory history;

	private final SmeEvents events;

	private final List<SmeEventListener> listeners;

	SmeWriter(Smes smes, LockedSmes locked, SmeHistory history, SmeEvents events, List<SmeEventListener> listeners) {
		this.smes = smes;
		this.locked = locked;
		this.history = history;
		this.events = events;
		this.listeners = listeners;
	}

	/** Adds a new SME; false, and nothing is written, when its key is taken. */
	Mono<Boolean> add(SmeEvent.SmeRegistered event, CurrentUser user) {
		return this.smes.add(event.sme())
			.flatMap((added) -> added ? record(List.of(event), Author.of(user.username())).thenReturn(true)
					: Mono.just(false));
	}

	/** Records and publishes what its caller has saved. */
	Mono<Void> recordAdded(SmeEvent.SmeRegistered event, CurrentUser user) {
		return record(List.of(event), Author.of(user.username()));
	}

	/**
	 * Saves an SME as an event left it that found it in an older version.
	 * @throws OptimisticLockingFailureException when it is no longer in that version
	 */
	Mono<Void> save(SmeEvent event, long from, CurrentUser user) {
		Batch batch = new Batch(List.of(), List.of(new Smes.Revision(from, event.sme())), List.of(event));
		return save(batch, Author.of(user.username())).then();
	}

	/**
	 * Writes it all. The answer holds new SMEs whose key is taken: if there are any the
	 * caller must roll back.
	 * @throws OptimisticLockingFailureException when an SME changed since it was read
	 */
	public Mono<Set<UUID>> save(Batch batch, Author author) {
		return this.smes.addAll(batch.added())
			.flatMap((taken) -> taken.isEmpty()
					? saveAll(batch.revisions()).then(record(batch.events(), author)).thenReturn(taken)
					: Mono.just(taken));
	}

	/** Saves status and cluster of locked SMEs as the events left them. */
	public Mono<Void> saveLocked(List<? extends SmeEvent> happened, CurrentUser user) {
		return this.locked.save(happened.stream().<Sme>map(SmeEvent::sme).toList())
			.then(record(happened, Author.of(user.username())));
	}

	/**
	 * Saves a duplicate that was locked, and what its locked survivor took over from it.
	 */
	public Mono<Void> saveMerged(SmeEvent.SmeMerged merged, List<SmeEvent.SmeProfileChanged> taken, CurrentUser user) {
		List<SmeEvent> happened = Stream.<SmeEvent>concat(Stream.of(merged), taken.stream()).toList();
		return this.locked.saveMerged(merged)
			.then(saveAll(
					taken.stream().map((event) -> new Smes.Revision(event.sme().version() - 1, event.sme())).toList()))
			.then(record(happened, Author.of(user.username())));
	}

	/**
	 * Blanks a locked SME, and the duplicates merged into it; others are told of each.
	 */
	public Mono<ErasedSme> saveErased(SmeEvent.SmeErased erased, CurrentUser user) {
		return this.locked.lockMergedInto(erased.sme().id())
			.flatMap((duplicates) -> this.locked.erase(erased)
				.flatMap((gone) -> record(List.of(erased), Author.of(user.username()))
					.then(this.events.publish(duplicates.stream().map((sme) -> sme.erase(erased.at())).toList()))
					.thenReturn(gone)));
	}

	/** Saves locked SMEs as the undoing of what brought or changed them leaves them. */
	public Mono<Void> saveUndone(List<SmeEvent.SmeWithdrawn> withdrawn, List<SmeEvent.SmeProfileChanged> restored,
			Author author) {
		return this.locked.withdraw(withdrawn)
			.then(saveAll(restored.stream()
				.map((event) -> new Smes.Revision(event.sme().version() - 1, event.sme()))
				.toList()))
			.then(record(Stream.<SmeEvent>concat(withdrawn.stream(), restored.stream()).toList(), author));
	}

	private Mono<Void> saveAll(List<Smes.Revision> revisions) {
		return this.smes.saveAll(revisions)
			.flatMap((stale) -> stale.isEmpty() ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException("an SME changed meanwhile")));
	}

	private Mono<Void> record(List<? extends SmeEvent> happened, Author author) {
		return this.events.publish(happened)
			.then(this.history.record(happened, author))
			.then(Flux.fromIterable(this.listeners).concatMap((listener) -> listener.happened(happened)).then());
	}

	/**
	 * New SMEs, changed ones, and all that happened to them in its order.
	 */
	public record Batch(List<Sme> added, List<Smes.Revision> revisions, List<SmeEvent> events) {
	}

}
