package id.sentra.training.session;

import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Sessions as everybody signed in may see them. */
@Service
class SessionViews {

	private final Transactions transactions;

	private final Sessions sessions;

	SessionViews(Transactions transactions, Sessions sessions) {
		this.transactions = transactions;
		this.sessions = sessions;
	}

	Mono<SessionView> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.sessions.view(id).switchIfEmpty(Mono.error(() -> new NotFound("session-not-found"))));
	}

	Mono<Page<SessionView>> list(SessionSearch search, CurrentUser user) {
		return this.transactions.in(user.scope(), this.sessions.list(search));
	}

}
