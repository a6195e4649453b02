package id.sentra.platform.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
			insert into inbox (consumer, event_id) select :consumer, unnest(:events::uuid[])
			on conflict do nothing returning event_id""";

	private final Transactions transactions;

	private final DatabaseClient database;

	public Inbox(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/**
	 * Hands those events that this consumer has not applied before to the work, in their
	 * order; all take effect or none.
	 * @return the events that were applied now
	 */
	public Mono<List<EventEnvelope>> once(String consumer, List<EventEnvelope> events,
			Function<List<EventEnvelope>, Mono<Void>> work) {
		return this.transactions.in(Scope.system(), remember(consumer, events).flatMap((fresh) -> {
			List<EventEnvelope> now = events.stream().distinct().filter((event) -> fresh.contains(event.id())).toList();
			return now.isEmpty() ? Mono.just(now) : work.apply(now).thenReturn(now);
		}));
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

	private Mono<Set<UUID>> remember(String consumer, List<EventEnvelope> events) {
		return this.database.sql(REMEMBER)
			.bind("consumer", consumer)
			.bind("events", events.stream().map(EventEnvelope::id).toArray(UUID[]::new))
			.map((row) -> row.get(0, UUID.class))
			.all()
			.collect(Collectors.toSet());
	}

}
