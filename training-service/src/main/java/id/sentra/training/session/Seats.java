package id.sentra.training.session;

import id.sentra.training.session.domain.SessionEvent;
import reactor.core.publisher.Mono;

/**
 * The seats of sessions, which follow whatever happens to them in the same transaction.
 */
public interface Seats {

	Mono<Void> follow(SessionEvent event);

}
