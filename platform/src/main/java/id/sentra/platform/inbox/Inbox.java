package id.sentra.platform.inbox;

import java.util.UUID;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Remembers which events a consumer has applied, in the transaction of their effects: an
 * event that comes again changes nothing.
 */
public final class Inbox {

	private static final String REMEMBER = """
			insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing""";

	private final Transactions transactions;

	private final DatabaseClient database;

	public Inbox(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/**
	 * Applies the work unless this consumer has applied the event before.
	 * @return whether it was applied now
	 */
	public Mono<Boolean> once(String consumer, EventEnvelope event, Mono<?> work) {
		return this.transactions.in(Scope.system(), remember(consumer, event.id())
			.flatMap((rows) -> (rows == 1) ? work.then(Mono.just(true)) : Mono.just(false)));
	}

	/**
	 * Forgets all that a consumer has applied, together with the work that undoes it. No
	 * event is being applied by any consumer meanwhile: the lock waits for those under
	 * way and holds off the next.
	 */
	public Mono<Void> forget(String consumer, Mono<?> work) {
		return this.transactions.in(Scope.system(), this.database.sql("lock table inbox in share row exclusive mode")
			.then()
			.then(work.then())
			.then(this.database.sql("delete from inbox where consumer = :consumer").bind("consumer", consumer).then()));
	}

	private Mono<Long> remember(String consumer, UUID event) {
		return this.database.sql(REMEMBER).bind("consumer", consumer).bind("event", event).fetch().rowsUpdated();
	}

}
