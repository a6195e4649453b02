package id.sentra.platform.outbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.id.Ids;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Where a change leaves its events, in its own transaction: they are published if and
 * only if it commits, per aggregate in the order of its versions.
 */
public final class Outbox {

	/** The audit tells of the same change, by whom the transaction says. */
	private static final String APPEND = """
			with told as (
				insert into outbox (event_id, topic, aggregate_id, version, type, time, data, traceparent)
				select *, :traceparent from unnest(:ids::uuid[], :topics::text[], :aggregates::uuid[], :versions::bigint[],
					:types::text[], :times::timestamptz[], :data::text[])
				returning type, topic, aggregate_id, version)
			insert into audit_pending (action, subject_kind, subject_id, version) select * from told""";

	private final DatabaseClient database;

	private final EventJson json;

	private final TraceContext trace;

	private final CommittedEvents committed;

	Outbox(DatabaseClient database, EventJson json, TraceContext trace, CommittedEvents committed) {
		this.database = database;
		this.json = json;
		this.trace = trace;
		this.committed = committed;
	}

	/**
	 * Appends the events in their order, with one statement.
	 * @throws org.springframework.transaction.NoTransactionException outside a
	 * transaction
	 */
	public Mono<Void> append(List<OutgoingEvent> events) {
		if (events.isEmpty()) {
			return Mono.empty();
		}
		return tellAfterCommit(events).then(Mono.deferContextual((flow) -> insert(events, flow)))
			.then(Transactions.told());
	}

	private Mono<Long> insert(List<OutgoingEvent> events, ContextView flow) {
		@Nullable String traceparent = this.trace.traceparent(flow);
		DatabaseClient.GenericExecuteSpec sql = this.database.sql(APPEND)
			.bind("ids", ArrayParameter.of(events, UUID.class, (event) -> Ids.next()))
			.bind("topics", ArrayParameter.of(events, String.class, OutgoingEvent::topic))
			.bind("aggregates", ArrayParameter.of(events, UUID.class, OutgoingEvent::subject))
			.bind("versions", ArrayParameter.of(events, Long.class, OutgoingEvent::version))
			.bind("types", ArrayParameter.of(events, String.class, OutgoingEvent::type))
			.bind("times",
					ArrayParameter.of(events, OffsetDateTime.class, (event) -> event.time().atOffset(ZoneOffset.UTC)))
			.bind("data", ArrayParameter.of(events, String.class, (event) -> this.json.write(event.data())));
		sql = (traceparent != null) ? sql.bind("traceparent", traceparent) : sql.bindNull("traceparent", String.class);
		return sql.fetch().rowsUpdated();
	}

	private Mono<Void> tellAfterCommit(List<OutgoingEvent> events) {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.doOnNext((transaction) -> transaction.registerSynchronization(new TransactionSynchronization() {
				@Override
				public Mono<Void> afterCommit() {
					return Mono.fromRunnable(() -> Outbox.this.committed.tell(events));
				}
			}))
			.then();
	}

}
