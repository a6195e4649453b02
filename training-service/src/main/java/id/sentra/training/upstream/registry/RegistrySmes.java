package id.sentra.training.upstream.registry;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.sme.SmeCopies;
import id.sentra.training.enrolment.SmeEnrolments;
import id.sentra.training.mentoring.MentoringService;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.sme.Smes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Our SMEs, made of registry's events. One that is erased or withdrawn is forgotten in
 * all that was copied of it, its mentoring ends, and the next ones get its places.
 */
@Component
class RegistrySmes implements Projection {

	private final Smes smes;

	private final MentoringService mentorings;

	private final SmeEnrolments enrolments;

	RegistrySmes(Smes smes, MentoringService mentorings, SmeEnrolments enrolments) {
		this.enrolments = enrolments;
		this.smes = smes;
		this.mentorings = mentorings;
	}

	@Override
	public String topic() {
		return this.smes.topic();
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		List<UUID> erased = events.stream().filter(SmeCopies::isForgotten).map(EventEnvelope::subject).toList();
		return this.smes.apply(events)
			.thenMany(Flux.fromIterable(erased))
			.concatMap((sme) -> this.mentorings.endOf(sme, Ending.BUSINESS_CLOSED)
				.then(Mono.defer(() -> this.enrolments.giveUp(sme))))
			.then(Mono.defer(() -> this.smes.erase(erased)));
	}

	@Override
	public Mono<Void> clear() {
		return this.smes.clear();
	}

}
