package id.sentra.training.session.application;

import id.sentra.training.session.domain.SessionEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface SessionEvents {

	Mono<Void> publish(SessionEvent event);

}
