package id.sentra.bazaar.bazaar;

import java.util.List;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.StaleVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves applications with their stalls and events, in the transaction of the caller. */
@Component
class ApplicationWriter {

	private final Applications applications;

	private final Stalls stalls;

	private final BazaarEvents events;

	ApplicationWriter(Applications applications, Stalls stalls, BazaarEvents events) {
		this.applications = applications;
		this.stalls = stalls;
		this.events = events;
	}

	/**
	 * A new application, with the stalls it has if it is a claim.
	 * @throws Conflict when the SME has an active one for the bazaar
	 */
	Mono<Application> add(ApplicationEvent event, Bazaar bazaar, String by) {
		Application made = event.application();
		return this.applications.add(made, by)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict("already-applied")))
			.then(Mono.defer(() -> this.events.publish(List.of(event), bazaar)))
			.then(Mono.defer(() -> take(bazaar, (made.placement() != null) ? List.of(made) : List.of())))
			.thenReturn(made);
	}

	/** Saves what happened; whoever was allocated stalls takes them. */
	Mono<Void> save(List<ApplicationEvent> happened, Bazaar bazaar) {
		List<Application> changed = happened.stream().map(ApplicationEvent::application).toList();
		List<Application> given = happened.stream()
			.filter((event) -> event.kind() == ApplicationEvent.Kind.ALLOCATED)
			.map(ApplicationEvent::application)
			.toList();
		return this.applications.saveAll(changed)
			.filter((saved) -> saved == changed.size())
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then(Mono.defer(() -> take(bazaar, given)))
			.then(Mono.defer(() -> this.events.publish(happened, bazaar)));
	}

	private Mono<Void> take(Bazaar bazaar, List<Application> given) {
		long wanted = given.stream()
			.map(Application::placement)
			.mapToLong((one) -> (one != null) ? one.stalls().size() : 0)
			.sum();
		return this.stalls.take(bazaar.id(), given)
			.filter((taken) -> taken == wanted)
			.switchIfEmpty(Mono.error(() -> new Conflict("stall-taken")))
			.then();
	}

}
