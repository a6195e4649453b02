package id.sentra.training.mentoring.application;

import id.sentra.training.mentoring.domain.MentoringEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface MentoringEvents {

	Mono<Void> publish(MentoringEvent event);

}
