package id.sentra.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The outbox's rows that can never be sent as they are, and what an operator may do about
 * one.
 */
final class ParkedEvents {

	private static final String LIST = """
			select seq, topic, type, aggregate_id, version, time, parked_at, parked_reason,
				(select count(*) from outbox b where b.aggregate_id = p.aggregate_id and b.seq > p.seq) as behind
			from outbox p where parked_at is not null order by seq limit 1000""";

	private static final String RETRY = """
			update outbox set parked_at = null, parked_reason = null where seq = :seq and parked_at is not null""";

	private static final String DISCARD = """
			with gone as (delete from outbox where seq = :seq and parked_at is not null returning *)
			insert into outbox_discarded (event_id, topic, aggregate_id, version, type, time, parked_reason, discarded_by)
			select event_id, topic, aggregate_id, version, type, time, coalesce(parked_reason, ''), :by from gone""";

	private final Transactions transactions;

	private final DatabaseClient database;

	private final OutboxRelay relay;

	ParkedEvents(Transactions transactions, DatabaseClient database, OutboxRelay relay) {
		this.transactions = transactions;
		this.database = database;
		this.relay = relay;
	}

	/** The oldest 1,000. */
	Mono<List<ParkedEvent>> list() {
		return this.transactions.in(Scope.system(),
				this.database.sql(LIST).map(ParkedEvents::event).all().collectList());
	}

	/**
	 * Lets the relay try once more, before any later event of the aggregate; parked again
	 * if it fails again.
	 * @throws NotFound when it is not parked
	 */
	Mono<Void> retry(long seq) {
		return changed(this.database.sql(RETRY).bind("seq", seq));
	}

	/**
	 * Gives the event up and lets the later ones of its aggregate go. Order holds: nobody
	 * sees a version after a later one. But consumers never see this version: what only
	 * it said is lost to them, and until a later version comes they stay at the one
	 * before. An event that carries the whole state heals that with the aggregate's next
	 * change. Who gave it up is kept in {@code outbox_discarded}.
	 * @throws NotFound when it is not parked
	 */
	Mono<Void> discard(long seq, String username) {
		return changed(this.database.sql(DISCARD).bind("seq", seq).bind("by", username));
	}

	private Mono<Void> changed(GenericExecuteSpec sql) {
		return this.transactions.in(Scope.system(), sql.fetch().rowsUpdated())
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new NotFound("unknown-parked-event")))
			.doOnNext((rows) -> this.relay.wake())
			.then();
	}

	private static ParkedEvent event(Readable row) {
		return new ParkedEvent(get(row, "seq", Long.class), get(row, "topic", String.class),
				get(row, "type", String.class), get(row, "aggregate_id", UUID.class), get(row, "version", Long.class),
				get(row, "time", Instant.class), get(row, "parked_at", Instant.class),
				get(row, "parked_reason", String.class), get(row, "behind", Long.class));
	}

	private static <T> T get(Readable row, String column, Class<T> type) {
		return Objects.requireNonNull(row.get(column, type));
	}

}
