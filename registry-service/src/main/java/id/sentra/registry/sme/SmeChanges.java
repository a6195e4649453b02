package id.sentra.registry.sme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Changes of locked SMEs with their events and history, in the transaction of the caller.
 */
@Component
public class SmeChanges {

	private final SmeStandings standings;

	private final Smes smes;

	private final SmeJournal journal;

	private final OpenDataRequests requests;

	SmeChanges(SmeStandings standings, Smes smes, SmeJournal journal, OpenDataRequests requests) {
		this.standings = standings;
		this.smes = smes;
		this.journal = journal;
		this.requests = requests;
	}

	/** The SME, locked. */
	public Mono<Sme> locked(UUID id, CurrentUser user) {
		return this.standings.lock(List.of(id), user.scope())
			.flatMap((found) -> found.isEmpty() ? absent(id) : Mono.just(found.get(0)));
	}

	/** The SME, locked, in the version the caller saw. */
	public Mono<Sme> locked(UUID id, long version, CurrentUser user) {
		return locked(id, user).filter((sme) -> sme.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	public Mono<List<Sme>> lockAll(List<UUID> ids, CurrentUser user) {
		return this.standings.lock(ids, user.scope());
	}

	/** Saves locked SMEs as the events leave them. */
	public Mono<Void> save(List<? extends SmeEvent> events, CurrentUser user) {
		return this.standings.save(events.stream().<Sme>map(SmeEvent::sme).toList()).then(tell(events, user));
	}

	/** Saves a double that was locked, and what its locked survivor took over from it. */
	public Mono<Void> saveMerged(SmeEvent.SmeMerged merged, List<SmeEvent.SmeProfileChanged> taken, CurrentUser user) {
		List<SmeEvent> events = Stream.<SmeEvent>concat(Stream.of(merged), taken.stream()).toList();
		return this.standings.saveMerged(merged)
			.then(this.smes.saveAll(taken.stream().map(SmeChanges::revision).toList()))
			.filter(Set::isEmpty)
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("an SME changed while locked")))
			.then(tell(events, user));
	}

	/**
	 * Forgets a locked SME for good, and the doubles merged into it; others are told of
	 * each.
	 */
	public Mono<Void> saveErased(SmeEvent.SmeErased erased, CurrentUser user) {
		return this.standings.lockMergedInto(erased.sme().id())
			.flatMap((duplicates) -> this.standings.erase(erased)
				.then(tell(List.of(erased), user))
				.then(this.journal.publish(duplicates.stream().map((gone) -> gone.erase(erased.at())).toList())));
	}

	/** Whether a request of its owner about its data waits for an answer. */
	Mono<Boolean> isAskedFor(Sme sme) {
		return this.requests.wait(sme.id());
	}

	/** Events and history of what the caller has saved. */
	Mono<Void> tell(List<? extends SmeEvent> events, CurrentUser user) {
		return this.journal.write(events, SmeHistory.Author.of(user.username()));
	}

	/** The SME a double was merged into; nothing for one that was not. */
	public Mono<UUID> survivorOf(UUID id) {
		return this.standings.survivorOf(id);
	}

	/** The refusal for an SME that is not there, or no longer under that id. */
	public <T> Mono<T> absent(UUID id) {
		return survivorOf(id).<T>flatMap((survivor) -> Mono.error(new NotFound("sme-merged", survivor)))
			.switchIfEmpty(Mono.defer(() -> this.standings.erased(id))
				.flatMap((erased) -> Mono.error(new NotFound(erased ? "sme-erased" : "sme-not-found"))));
	}

	private static Smes.Revision revision(SmeEvent event) {
		return new Smes.Revision(event.sme().version() - 1, event.sme());
	}

}
