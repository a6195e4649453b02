package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Applicant;
import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.Sha256;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarEvent;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.WorkType;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * From the deadline to the published result: each step one transaction that holds the
 * bazaar alone.
 */
@Service
public class AllocationService {

	private final Transactions transactions;

	private final BazaarService bazaars;

	private final Applications applications;

	private final ApplicantCriteria criteria;

	private final ApplicationWriter writer;

	private final FreeStalls freeStalls;

	private final BazaarEvents events;

	private final Clock clock;

	private final Bulkhead bulkhead;

	AllocationService(Transactions transactions, BazaarService bazaars, Applications applications,
			ApplicantCriteria criteria, ApplicationWriter writer, FreeStalls freeStalls, BazaarEvents events,
			Clock clock, Bulkhead bulkhead) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.applications = applications;
		this.criteria = criteria;
		this.writer = writer;
		this.freeStalls = freeStalls;
		this.events = events;
		this.clock = clock;
		this.bulkhead = bulkhead;
	}

	/** Freezes the input and with it each application's points. */
	public Mono<Bazaar> closeApplications(UUID id, long version, CurrentUser user) {
		Mono<Bazaar> work = this.bazaars.inCharge(id, version, user)
			.flatMap((bazaar) -> this.freeStalls.withdrawRefused(bazaar).thenReturn(bazaar))
			.flatMap((bazaar) -> applicants(bazaar).flatMap((applicants) -> {
				BazaarEvent event = bazaar.closeApplications(applicants.all(), this.clock.instant());
				return this.bazaars.save(event.bazaar())
					.then(keepCriteria(applicants))
					.then(this.events.publish(event))
					.thenReturn(event.bazaar());
			}));
		return this.transactions.in(Scope.system(), work);
	}

	/**
	 * How it would come out with the applications there are now and a seed that is not
	 * the bazaar's: figures, no names.
	 */
	public Mono<Preview> preview(UUID id, long version, CurrentUser user) {
		Mono<Callable<Preview>> work = this.bazaars.inCharge(id, version, user)
			.doOnNext((bazaar) -> bazaar.requireStatus(BazaarStatus.ANNOUNCED))
			.flatMap((bazaar) -> applicants(bazaar)
				.map((applicants) -> () -> Preview.of(trial(bazaar, applicants), bazaar.plan().stalls().size())));
		return computed(work);
	}

	/**
	 * Each applicant's answer: before the deadline as in the preview, and of the true
	 * allocation between its making and its publication, so that it can be checked.
	 */
	public Mono<List<PreviewLine>> preview(UUID id, CurrentUser user) {
		Mono<Callable<List<PreviewLine>>> work = this.bazaars.inCharge(id, user)
			.flatMap((bazaar) -> draft(bazaar).zipWith(this.applications.of(id, ApplicationStatus.SUBMITTED))
				.map((both) -> () -> PreviewLine.of(both.getT1().get(), both.getT2())));
		return computed(work);
	}

	private Mono<Supplier<Allocation>> draft(Bazaar bazaar) {
		if (bazaar.status() == BazaarStatus.ALLOCATED) {
			return Mono.just(bazaar::allocation);
		}
		bazaar.requireStatus(BazaarStatus.ANNOUNCED);
		return applicants(bazaar).map((applicants) -> () -> trial(bazaar, applicants));
	}

	/** Reads in a transaction, and computes once that has given its connection back. */
	private <T> Mono<T> computed(Mono<Callable<T>> read) {
		return this.transactions.in(Scope.system(), read)
			.flatMap((computation) -> this.bulkhead.run(WorkType.COMPUTATION, computation));
	}

	/** With a seed that is not the bazaar's. */
	private static Allocation trial(Bazaar bazaar, Applicants applicants) {
		return Allocation.of(bazaar.market(applicants.all()), new Seed(Sha256.hex("preview " + bazaar.id())));
	}

	public Mono<Bazaar> allocate(UUID id, long version, CurrentUser user) {
		Mono<Bazaar> work = this.bazaars.inCharge(id, version, user)
			.map(Bazaar::allocate)
			.flatMap((bazaar) -> this.bazaars.save(bazaar).thenReturn(bazaar));
		return this.transactions.in(Scope.system(), work);
	}

	/** Makes the result known: seed, hashes, every application's answer. */
	public Mono<Bazaar> publish(UUID id, long version, CurrentUser user) {
		user.require(Role.ORGANISER, Role.ADMIN);
		Instant now = this.clock.instant();
		Mono<Bazaar> work = this.bazaars.inCharge(id, version, user).flatMap((bazaar) -> {
			BazaarEvent event = bazaar.publish(now);
			return this.bazaars.save(event.bazaar())
				.then(this.applications.of(id, ApplicationStatus.SUBMITTED))
				.flatMap((applications) -> place(event.bazaar(), applications, now))
				.then(this.events.publish(event))
				.thenReturn(event.bazaar());
		});
		return this.transactions.in(Scope.system(), work);
	}

	/** Stalls of those who were withdrawn since the input was fixed go to the next. */
	private Mono<Void> place(Bazaar bazaar, List<Application> applications, Instant now) {
		List<Outcome> outcomes = bazaar.allocation().outcomes();
		List<ApplicationEvent> placed = placed(bazaar, outcomes, applications, now);
		return this.writer.save(placed, bazaar)
			.then(Mono.defer(() -> (placed.size() < outcomes.size()) ? this.freeStalls.offer(bazaar) : Mono.empty()));
	}

	private static List<ApplicationEvent> placed(Bazaar bazaar, List<Outcome> all, List<Application> applications,
			Instant now) {
		Map<UUID, Outcome> outcomes = all.stream().collect(Collectors.toMap(Outcome::applicant, (outcome) -> outcome));
		List<ApplicationEvent> events = new ArrayList<>();
		for (Application application : applications) {
			Outcome outcome = outcomes.get(application.id());
			if (outcome != null) {
				events.add(application.place(bazaar.placement(outcome, now), now));
			}
		}
		return events;
	}

	private Mono<Applicants> applicants(Bazaar bazaar) {
		return this.criteria.of(bazaar)
			.zipWhen((met) -> this.applications.of(bazaar.id(), ApplicationStatus.SUBMITTED))
			.map((both) -> new Applicants(both.getT2()
				.stream()
				.map((one) -> one.applicant(bazaar.plan(), both.getT1().getOrDefault(one.id(), Set.of())))
				.toList(), both.getT1()));
	}

	private Mono<Void> keepCriteria(Applicants applicants) {
		Map<UUID, Integer> points = applicants.all()
			.stream()
			.collect(Collectors.toMap(Applicant::id, Applicant::points));
		return this.applications.keepCriteria(applicants.criteria(), points);
	}

	/** Who applied, as the allocation sees it, and which criteria each meets. */
	private record Applicants(List<Applicant> all, Map<UUID, Set<Criterion>> criteria) {
	}

}
