package id.sentra.registry.legality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.id.Ids;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.document.DocumentService;
import id.sentra.registry.document.LocalDays;
import id.sentra.registry.legality.LegalityCase.Plan;
import id.sentra.registry.legality.LegalityCases.Listed;
import id.sentra.registry.legality.ResultRequest.Result;
import id.sentra.registry.legality.StepRequest.Tick;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Helps SMEs to permits: one open case a permit, closed with a result, opened again. */
@Service
class LegalityService {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	private static final Role[] WRITERS = { Role.OFFICER, Role.ADMIN };

	private final Transactions transactions;

	private final LegalityCases cases;

	private final DocumentService documents;

	private final LockedSmes locked;

	private final SmeViews smes;

	private final LocalDays days;

	private final Clock clock;

	LegalityService(Transactions transactions, LegalityCases cases, DocumentService documents, LockedSmes locked,
			SmeViews smes, LocalDays days, Clock clock) {
		this.transactions = transactions;
		this.cases = cases;
		this.documents = documents;
		this.locked = locked;
		this.smes = smes;
		this.days = days;
		this.clock = clock;
	}

	Mono<LegalityCase> open(UUID sme, Plan plan, CurrentUser user) {
		user.require(WRITERS);
		Mono<LegalityCase> work = this.locked.find(sme, user)
			.doOnNext(LegalityService::requireOpen)
			.doOnNext(LegalityService::requireInProgramme)
			.flatMap((found) -> requireNone(sme, plan.permit()).then(Mono.defer(() -> {
				LegalityCase opened = new LegalityCase(Ids.next(), 1, sme, found.profile().location().district(), plan,
						CaseState.OPEN, null, null, now(), null);
				return this.cases.add(opened, user.username())
					.filter(Boolean::booleanValue)
					.switchIfEmpty(Mono.error(() -> new Conflict("legality-too-many", LegalityCases.MOST_OF_AN_SME)))
					.thenReturn(opened);
			})));
		return this.transactions.in(user.scope(), work);
	}

	Mono<LegalityCase> find(UUID id, CurrentUser user) {
		user.require(READERS);
		return this.transactions.in(user.scope(), found(id, user));
	}

	Mono<List<LegalityCase>> of(UUID sme, CurrentUser user) {
		user.require(READERS);
		return this.transactions.in(user.scope(),
				this.smes.find(sme, user).then(Mono.defer(() -> this.cases.list(sme))));
	}

	Mono<Page<Listed>> list(@Nullable Permit permit, @Nullable CaseState state, boolean overdue,
			@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		user.require(READERS);
		LocalDate today = this.days.today((region != null) ? Scope.of(region) : user.scope());
		return this.transactions.in(user.scope(),
				this.cases.list(permit, state, overdue ? today : null, region, user.scope(), page));
	}

	Mono<LegalityCase> replan(UUID id, long version, Plan plan, CurrentUser user) {
		return changing(id, version, user,
				(found) -> ((found.plan().permit() == plan.permit()) ? Mono.<Void>empty()
						: requireNone(found.smeId(), plan.permit()))
					.then(Mono.fromCallable(() -> found.replanned(plan))));
	}

	Mono<LegalityCase> tick(UUID id, long version, Tick tick, CurrentUser user) {
		return changing(id, version, user, (found) -> Mono.fromCallable(
				() -> found.ticked(tick.step(), tick.isDone(), this.days.today(found.region()), user.username())));
	}

	Mono<LegalityCase> close(UUID id, long version, Result result, CurrentUser user) {
		return changing(id, version, user, (found) -> {
			UUID document = result.documentId();
			Mono<Void> known = (document == null) ? Mono.empty()
					: this.documents.requireCurrent(document, found.smeId(), found.plan().permit().document(), user);
			return known.then(Mono.fromCallable(() -> found.closed(result.state(), result.reason(), document, now())));
		});
	}

	Mono<LegalityCase> reopen(UUID id, long version, CurrentUser user) {
		return changing(id, version, user, (found) -> requireNone(found.smeId(), found.plan().permit(), found)
			.then(Mono.fromCallable(found::reopened)));
	}

	private Mono<LegalityCase> changing(UUID id, long version, CurrentUser user,
			Function<LegalityCase, Mono<LegalityCase>> change) {
		user.require(WRITERS);
		Mono<LegalityCase> work = found(id, user)
			.flatMap((known) -> this.locked.find(known.smeId(), user).doOnNext(LegalityService::requireOpen))
			.then(Mono.defer(() -> found(id, user)))
			.filter((known) -> known.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.flatMap(change)
			.flatMap((changed) -> this.cases.save(changed).thenReturn(changed));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<LegalityCase> found(UUID id, CurrentUser user) {
		return this.cases.find(id, user.scope()).switchIfEmpty(Mono.error(() -> new NotFound("legality-not-found")));
	}

	private Mono<Void> requireNone(UUID sme, Permit permit, LegalityCase reopened) {
		return (reopened.state() == CaseState.OPEN) ? Mono.empty() : requireNone(sme, permit);
	}

	/** Several are helped to at once only where they have names of their own. */
	private Mono<Void> requireNone(UUID sme, Permit permit) {
		if (permit == Permit.OTHER) {
			return Mono.empty();
		}
		return this.cases.isOpen(sme, permit)
			.flatMap((open) -> open ? Mono.error(new Conflict("legality-open-already")) : Mono.empty());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Lists of cases hold those of SMEs that take part only. */
	private static void requireInProgramme(Sme sme) {
		if (!sme.status().isActive()) {
			throw new Conflict(Sme.STATUS_FORBIDS, sme.status());
		}
	}

	private static void requireOpen(Sme sme) {
		if (sme.status() == SmeStatus.SUSPENDED) {
			throw new Conflict("sme-processing-stopped");
		}
	}

}
