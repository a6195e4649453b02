package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.bazaar.bazaar.domain.NextInOrder;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Passes stalls of a published bazaar on to the next in order, in the transaction of its
 * caller, which holds the bazaar alone and sees every application.
 */
@Component
class FreeStalls {

	private final Stalls stalls;

	private final Applications applications;

	private final ApplicationWriter writer;

	private final Smes smes;

	private final Clock clock;

	FreeStalls(Stalls stalls, Applications applications, ApplicationWriter writer, Smes smes, Clock clock) {
		this.stalls = stalls;
		this.applications = applications;
		this.writer = writer;
		this.smes = smes;
		this.clock = clock;
	}

	/**
	 * Saves an answer that leaves the applicant without stalls; those it had are the next
	 * one's with it, so nobody else can claim them in between.
	 */
	Mono<Void> giveBack(ApplicationEvent event, Bazaar bazaar) {
		return this.writer.save(List.of(event), bazaar)
			.then(Mono.defer(() -> this.stalls.giveBack(event.application().id())))
			.filter((freed) -> freed > 0)
			.flatMap((freed) -> offer(bazaar));
	}

	/** Declines for all who wait for a stall of a closed bazaar or have not answered. */
	Mono<Void> turnAway(Bazaar closed) {
		Instant now = this.clock.instant();
		return this.applications.of(closed.id(), ApplicationStatus.WAITLISTED)
			.map((waiting) -> waiting.stream().map((one) -> one.decline(now)).toList())
			.flatMap((declined) -> this.writer.save(declined, closed))
			.then(Mono.defer(() -> this.applications.of(closed.id(), ApplicationStatus.ALLOCATED)))
			.flatMapIterable((unanswered) -> unanswered)
			.concatMap((one) -> giveBack(one.decline(now), closed))
			.then();
	}

	/** Offers what is free to those who wait. */
	Mono<Void> offer(Bazaar bazaar) {
		Instant now = this.clock.instant();
		if (bazaar.status() != BazaarStatus.PUBLISHED || bazaar.isOver(now)) {
			return Mono.empty();
		}
		return Mono.zip(this.stalls.free(bazaar.id()), waiting(bazaar.id()), this.stalls.heldByTrade(bazaar.id()))
			.filter((state) -> !state.getT1().isEmpty() && !state.getT2().isEmpty())
			.map((state) -> given(bazaar, state.getT1(), state.getT2(), state.getT3()))
			.filter((events) -> !events.isEmpty())
			.flatMap((events) -> this.writer.save(events, bazaar));
	}

	private List<ApplicationEvent> given(Bazaar bazaar, Set<String> free, Map<UUID, Application> waiting,
			Map<String, Integer> held) {
		Instant now = this.clock.instant();
		List<ApplicationEvent> events = new ArrayList<>();
		for (Outcome offer : NextInOrder.offers(bazaar.frozen(), bazaar.drawing().seed(), free, waiting.keySet(),
				held)) {
			events.add(waiting.get(offer.applicant()).place(bazaar.placement(offer, now), now));
		}
		return events;
	}

	/**
	 * Who waits and may take part; of the others it is kept why they were passed over.
	 */
	private Mono<Map<UUID, Application>> waiting(UUID bazaarId) {
		return this.applications.of(bazaarId, ApplicationStatus.WAITLISTED)
			.flatMap((waiting) -> refusals(waiting).flatMap((refused) -> {
				Map<UUID, Application> next = waiting.stream()
					.filter((one) -> !refused.containsKey(one.sme().id()))
					.collect(Collectors.toMap(Application::id, Function.identity()));
				return this.applications.keepPassedOver(bazaarId, refused).thenReturn(next);
			}));
	}

	/**
	 * Why nothing may begin for an applicant now, by its SME; nothing of the others, nor
	 * of those that are not known while what we know of SMEs is being made anew.
	 */
	Mono<Map<UUID, String>> refusals(List<Application> applications) {
		Set<UUID> ids = applications.stream().map((one) -> one.sme().id()).collect(Collectors.toSet());
		return this.smes.findAll(ids, Scope.system()).map((found) -> {
			Map<UUID, String> refused = new HashMap<>();
			found.forEach((sme) -> sme.refusal().ifPresent((code) -> refused.put(sme.id(), code)));
			return refused;
		});
	}

	/**
	 * Withdraws at the deadline what SMEs applied for that may not take part any more.
	 */
	Mono<Void> withdrawRefused(Bazaar bazaar) {
		Instant now = this.clock.instant();
		return this.applications.of(bazaar.id(), ApplicationStatus.SUBMITTED)
			.flatMap((applied) -> refusals(applied).map((refused) -> applied.stream()
				.filter((one) -> refused.containsKey(one.sme().id()))
				.map((one) -> one.withdraw(refused.get(one.sme().id()), now))
				.toList()))
			.filter((withdrawn) -> !withdrawn.isEmpty())
			.flatMap((withdrawn) -> this.writer.save(withdrawn, bazaar));
	}

}
