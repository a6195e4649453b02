package id.sentra.bazaar.bazaar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Applicant;
import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.bazaar.AllocationService.Field;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.StaleVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Applications with their stalls and events, in the transaction of the caller. */
@Component
class ApplicationBook {

	private final Applications applications;

	private final Stalls stalls;

	private final Facts facts;

	private final BazaarEvents events;

	ApplicationBook(Applications applications, Stalls stalls, Facts facts, BazaarEvents events) {
		this.applications = applications;
		this.stalls = stalls;
		this.facts = facts;
		this.events = events;
	}

	Mono<List<Application>> in(UUID bazaarId, ApplicationStatus status) {
		return this.applications.of(bazaarId, status).collectList();
	}

	Mono<Field> applicants(Bazaar bazaar) {
		return this.facts.of(bazaar)
			.zipWhen((criteria) -> in(bazaar.id(), ApplicationStatus.SUBMITTED))
			.map((both) -> new Field(both.getT2()
				.stream()
				.map((one) -> one.applicant(bazaar.plan(), both.getT1().getOrDefault(one.id(), Set.of())))
				.toList(), both.getT1()));
	}

	Mono<Void> keepCriteria(Field field) {
		Map<UUID, Integer> points = field.applicants()
			.stream()
			.collect(Collectors.toMap(Applicant::id, Applicant::points));
		return this.applications.keepCriteria(field.criteria(), points);
	}

	/**
	 * Saves what happened; whoever got stalls takes them, whoever has none left gives
	 * them back.
	 */
	Mono<Void> save(List<ApplicationEvent> happened, Bazaar bazaar) {
		List<Application> changed = happened.stream().map(ApplicationEvent::application).toList();
		List<Application> given = happened.stream()
			.filter((event) -> event.kind() == ApplicationEvent.Kind.ALLOCATED)
			.map(ApplicationEvent::application)
			.toList();
		return this.applications.saveAll(changed)
			.filter((saved) -> saved == changed.size())
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then(Mono.defer(() -> take(bazaar.id(), given)))
			.then(Mono.defer(() -> this.events.publish(happened, bazaar)));
	}

	/**
	 * @throws Conflict when one of the stalls is not free
	 */
	Mono<Void> take(UUID bazaarId, List<Application> given) {
		long wanted = given.stream()
			.map(Application::placement)
			.mapToLong((one) -> (one != null) ? one.stalls().size() : 0)
			.sum();
		return this.stalls.take(bazaarId, given)
			.filter((taken) -> taken == wanted)
			.switchIfEmpty(Mono.error(() -> new Conflict("stall-taken")))
			.then();
	}

	static Placement placement(Outcome outcome, Bazaar bazaar, Instant now) {
		return new Placement(outcome.stalls(), outcome.wish(), outcome.waiting(), outcome.reason(),
				outcome.stalls().isEmpty() ? null : bazaar.answerBy(now));
	}

}
