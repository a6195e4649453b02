package id.sentra.registry.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.duplicates.DuplicateCandidates.Pair;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.MergeableData;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.MergeField;
import id.sentra.registry.sme.domain.ScaleRegulations;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What an officer decides about duplicate candidates: one is merged into the other, or
 * they are two. There is no way back from a merge.
 */
@Service
class DuplicateDecisions {

	private final Transactions transactions;

	private final Smes smes;

	private final LockedSmes locked;

	private final SmeWriter writer;

	private final DuplicateCandidates duplicates;

	private final List<MergeableData> kept;

	private final ScaleRegulations scales;

	private final Clock clock;

	DuplicateDecisions(Transactions transactions, Smes smes, LockedSmes locked, SmeWriter writer,
			DuplicateCandidates duplicates, List<MergeableData> kept, ScaleRegulations scales, Clock clock) {
		this.scales = scales;
		this.transactions = transactions;
		this.smes = smes;
		this.locked = locked;
		this.writer = writer;
		this.duplicates = duplicates;
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * Merges an SME, in the version that was seen, into another, which takes over what it
	 * leaves open itself. Merging again what is merged so changes nothing.
	 * @return the survivor
	 */
	Mono<UUID> merge(UUID id, long version, Into into, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (id.equals(into.id())) {
			return Mono.error(new Refused("merge-with-itself"));
		}
		Mono<UUID> work = this.locked.findAll(List.of(id, into.id()), user.scope())
			.flatMap((found) -> mergedBefore(found, id, into.id())
				.switchIfEmpty(Mono.defer(() -> mergeNow(found, new Merger(id, version, into), user))));
		return this.transactions.in(user.scope(), work)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("sme-already-registered"));
	}

	/** The two are not the same SME; they are not listed again. */
	Mono<Void> dismiss(UUID one, UUID other, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (one.equals(other)) {
			return Mono.error(new Refused("merge-with-itself"));
		}
		Mono<Void> work = this.locked.findAll(List.of(one, other), user.scope())
			.filter((found) -> found.size() == 2)
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.then(this.duplicates.dismiss(Pair.of(one, other), user.username(), this.clock.instant()));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<UUID> mergedBefore(List<Sme> found, UUID id, UUID into) {
		boolean gone = found.stream().noneMatch((sme) -> sme.id().equals(id));
		return gone ? this.smes.survivorOf(id).filter(into::equals) : Mono.empty();
	}

	private Mono<UUID> mergeNow(List<Sme> found, Merger merger, CurrentUser user) {
		return one(found, merger.id()).flatMap((merged) -> one(found, merger.into().id())
			.flatMap((survivor) -> merge(merged, survivor, merger, user)));
	}

	private Mono<UUID> merge(Sme sme, Sme survivor, Merger merger, CurrentUser user) {
		if (sme.version() != merger.version() || !merger.into().isSeen(survivor)) {
			return Mono.error(new StaleVersion("stale-version"));
		}
		Instant now = this.clock.instant();
		SmeEvent.SmeMerged event = sme.mergeInto(survivor, now);
		return this.writer
			.saveMerged(event, survivor.takeIn(sme, merger.into().take(), this.scales.at(now), now).stream().toList(),
					user)
			.then(Mono.defer(() -> moved(sme.id(), survivor.id())))
			.then(this.duplicates.merged(Pair.of(sme.id(), survivor.id()), sme.id(), user.username(), now))
			.thenReturn(survivor.id());
	}

	private Mono<Void> moved(UUID duplicate, UUID survivor) {
		return Flux.fromIterable(this.kept).concatMap((data) -> data.moveToSurvivor(duplicate, survivor)).then();
	}

	private Mono<Sme> one(List<Sme> found, UUID id) {
		return found.stream()
			.filter((sme) -> sme.id().equals(id))
			.findFirst()
			.map(Mono::just)
			.orElseGet(() -> this.smes.absent(id));
	}

	/**
	 * The SME that another is merged into, in the version that was seen, and what it
	 * takes over although it has something else there.
	 */
	record Into(UUID id, @Nullable Long version, Set<MergeField> take) {

		/** What it has is given up only as it was seen. */
		private boolean isSeen(Sme survivor) {
			return this.take.isEmpty() || (this.version != null && this.version == survivor.version());
		}

	}

	/** An SME, in the version that was seen, and the one it is merged into. */
	private record Merger(UUID id, long version, Into into) {
	}

}
