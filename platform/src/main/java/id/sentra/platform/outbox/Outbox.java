package id.sentra.platform.outbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.id.Ids;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Where a change leaves its events, in its own transaction: they are published if and
 * only if it commits, per aggregate in the order of its versions.
 */
public final class Outbox {

	/**
	 * The constraint that an event violates whose version of the aggregate was told
	 * before: in one statement with the change, it may be found before the change is seen
	 * to be stale.
	 */
	public static final String VERSION_TAKEN = "outbox_topic_aggregate_id_version_key";

	/** The audit tells of the same change, by whom the transaction says. */
	private static final String APPEND = """
			told as (
				insert into outbox (event_id, topic, aggregate_id, version, type, time, data, traceparent)
				select *, :event_trace from unnest(:event_ids::uuid[], :event_topics::text[], :event_aggregates::uuid[],
					:event_versions::bigint[], :event_types::text[], :event_times::timestamptz[], :event_data::text[])
				returning type, topic, aggregate_id, version),
			audited as (insert into audit_pending (action, subject_kind, subject_id, version) select * from told)""";

	private final EventJson json;

	private final TraceContext trace;

	private final CommittedEvents committed;

	Outbox(EventJson json, TraceContext trace, CommittedEvents committed) {
		this.json = json;
		this.trace = trace;
		this.committed = committed;
	}

	/**
	 * Appends the events in their order, with the last statement of the transaction.
	 * @throws org.springframework.transaction.NoTransactionException outside a
	 * transaction
	 */
	public Mono<Void> append(List<OutgoingEvent> events) {
		if (events.isEmpty()) {
			return Mono.empty();
		}
		return tellAfterCommit(events)
			.then(Mono.deferContextual((flow) -> Transactions.defer(write(events, this.trace.traceparent(flow)))))
			.then(Transactions.told());
	}

	private DeferredWrite write(List<OutgoingEvent> events, @Nullable String traceparent) {
		return new DeferredWrite("events", APPEND,
				Map.of("event_ids", ArrayParameter.of(events, UUID.class, (event) -> Ids.next()), "event_topics",
						ArrayParameter.of(events, String.class, OutgoingEvent::topic), "event_aggregates",
						ArrayParameter.of(events, UUID.class, OutgoingEvent::subject), "event_versions",
						ArrayParameter.of(events, Long.class, OutgoingEvent::version), "event_types",
						ArrayParameter.of(events, String.class, OutgoingEvent::type), "event_times",
						ArrayParameter.of(events, OffsetDateTime.class,
								(event) -> event.time().atOffset(ZoneOffset.UTC)),
						"event_data", ArrayParameter.of(events, String.class, (event) -> this.json.write(event.data())),
						"event_trace", Parameters.in(R2dbcType.VARCHAR, traceparent)));
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
