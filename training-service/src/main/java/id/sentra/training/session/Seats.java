package id.sentra.training.session;

import id.sentra.training.session.domain.SessionEvent;
import reactor.core.publisher.Mono;

/**
 * The seats of sessions, which follow whatever happens to them in the same transaction.
 * Enrolments implement it, so that sessions need not know them.
 */
public interface Seats {

	Mono<Void> follow(SessionEvent event);

}
