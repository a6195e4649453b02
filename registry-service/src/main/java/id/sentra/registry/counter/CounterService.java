package id.sentra.registry.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.id.Ids;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.counter.AnswerRequest.NewAnswer;
import id.sentra.registry.counter.VisitRequest.NewVisit;
import id.sentra.registry.files.StoredFiles;
import id.sentra.registry.files.StoredFiles.RecordFile;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.views.PersonalViewBrake;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Lets an officer act for an owner who came to the counter, and the owner object to it.
 * What is done in a visit is done by the services; this says whether it may go on.
 */
@Service
class CounterService {

	private static final Role[] READERS = { Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	private final Transactions transactions;

	private final CounterVisits visits;

	private final StoredFiles files;

	private final LockedSmes locked;

	private final SmeViews smes;

	private final PersonalViewBrake brake;

	private final Clock clock;

	CounterService(Transactions transactions, CounterVisits visits, StoredFiles files, LockedSmes locked, SmeViews smes,
			PersonalViewBrake brake, Clock clock) {
		this.brake = brake;
		this.transactions = transactions;
		this.visits = visits;
		this.files = files;
		this.locked = locked;
		this.smes = smes;
		this.clock = clock;
	}

	/**
	 * Begins a visit with its proof. The one place every visit passes, so where a message
	 * to the owner belongs.
	 */
	Mono<CounterVisit> open(UUID sme, NewVisit wanted, CurrentUser user) {
		user.require(Role.OFFICER);
		Mono<CounterVisit> work = this.locked.find(sme, user).doOnNext(CounterService::requireOpen).flatMap((found) -> {
			Instant now = now();
			CounterVisit visit = new CounterVisit(Ids.next(), sme, found.profile().business().name(),
					found.profile().location().district(), user.username(), wanted.proof(), wanted.ownerAccount(), now,
					now.plus(CounterVisit.LONGEST), null, null, null);
			return this.visits.add(visit)
				.then(Mono.defer(() -> this.files.claim(sme, visit.id(), wanted.files(), user.username())))
				.thenReturn(visit);
		});
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * The visit, if the officer may act in it now and the SME is one to act for. What an
	 * owner sees is personal data: who has looked at too much of it waits; asking is no
	 * look, so it stops nobody for good.
	 */
	Mono<CounterVisit> usable(UUID id, CurrentUser user) {
		user.require(Role.OFFICER);
		Mono<CounterVisit> work = found(id, user).map((visit) -> visit.requireUsable(user.username(), now()))
			.flatMap((visit) -> this.smes.find(visit.smeId(), user)
				.doOnNext(CounterService::requireOpen)
				.thenReturn(visit));
		return this.transactions.in(user.scope(), this.brake.admit(user).then(work));
	}

	/** Ends a visit; one that has ended stays as it is. */
	Mono<CounterVisit> end(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.transactions.in(user.scope(), found(id, user).then(Mono.defer(() -> this.visits.end(id, now())))
			.then(Mono.defer(() -> found(id, user))));
	}

	/** The owner says that something was not wanted; the dinas answers. */
	Mono<CounterVisit> object(UUID id, String reason, CurrentUser user) {
		user.require(Role.SME_OWNER);
		user.requireInPerson();
		return this.transactions.in(user.scope(),
				found(id, user).then(Mono.defer(() -> this.visits.object(id, reason, now())))
					.flatMap((kept) -> kept ? found(id, user) : Mono.error(new Conflict("visit-objected"))));
	}

	/** Another officer than the one who acted answers. */
	Mono<CounterVisit> answer(UUID id, NewAnswer answer, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<CounterVisit> work = found(id, user).doOnNext((visit) -> {
			if (visit.officer().equalsIgnoreCase(user.username())) {
				throw new NotAllowed("visit-own-answer");
			}
		})
			.then(Mono.defer(() -> this.visits.answer(id, answer, user.username(), now())))
			.flatMap((kept) -> kept ? found(id, user) : Mono.error(new Conflict("visit-nothing-to-answer")));
		return this.transactions.in(user.scope(), work);
	}

	Mono<CounterVisit> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id, user));
	}

	/** Those of an SME, the newest first. */
	Mono<List<CounterVisit>> of(UUID sme, CurrentUser user) {
		user.require(READERS);
		return this.transactions.in(user.scope(),
				this.smes.find(sme, user).then(Mono.defer(() -> this.visits.list(sme))));
	}

	Mono<Page<CounterVisit>> list(@Nullable ObjectionState objection, @Nullable RegionCode region, PageRequest page,
			CurrentUser user) {
		user.require(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		return this.transactions.in(user.scope(),
				this.visits.list(objection, region, user.scope().narrowedTo(region), page));
	}

	/** The files of the proofs of visits, by visit. */
	Mono<Map<UUID, List<UUID>>> files(List<CounterVisit> found, CurrentUser user) {
		return this.transactions.in(user.scope(), this.files.of(found.stream().map(CounterVisit::id).toList()))
			.map((files) -> files.stream()
				.collect(Collectors.groupingBy(RecordFile::recordId,
						Collectors.mapping((one) -> one.file().id(), Collectors.toList()))));
	}

	boolean isOpen(CounterVisit visit) {
		return visit.isOpen(now());
	}

	private Mono<CounterVisit> found(UUID id, CurrentUser user) {
		return this.visits.find(id, user.scope()).switchIfEmpty(Mono.error(() -> new NotFound("visit-not-found")));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static void requireOpen(Sme sme) {
		if (sme.status() == SmeStatus.SUSPENDED) {
			throw new Conflict("sme-processing-stopped");
		}
		if (!sme.status().isActive()) {
			throw new Conflict(Sme.STATUS_FORBIDS, sme.status());
		}
	}

}
