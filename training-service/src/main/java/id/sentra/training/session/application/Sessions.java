package id.sentra.training.session.application;

import java.util.List;
import java.util.UUID;

import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import reactor.core.publisher.Mono;

/** The sessions there are. Every method works within the transaction of its caller. */
public interface Sessions {

	Mono<Session> find(UUID id);

	Mono<SessionView> view(UUID id);

	/** At most {@code limit} sessions, the earliest first. */
	Mono<List<SessionView>> list(SessionSearch search, int limit);

	Mono<Void> add(Session session);

	/** Whether the session was of the version before. */
	Mono<Boolean> save(SessionEvent event);

	/** Whether an account is one of the session's trainers. */
	Mono<Boolean> isTaughtBy(UUID session, String username);

}
