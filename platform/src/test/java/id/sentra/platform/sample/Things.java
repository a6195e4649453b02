package id.sentra.platform.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The aggregate of the sample: a thing in a region, with a version and an event a
 * version.
 */
@Component
class Things {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Outbox outbox;

	Things(Transactions transactions, DatabaseClient database, Outbox outbox) {
		this.transactions = transactions;
		this.database = database;
		this.outbox = outbox;
	}

	Mono<Void> change(UUID id, String region, long version) {
		return change(id, region, version, "ok");
	}

	Mono<Void> change(UUID id, String region, long version, String word) {
		return this.transactions.in(Scope.system(), save(id, region, version).then(publish(id, region, version, word)));
	}

	Mono<Long> save(UUID id, String region, long version) {
		return this.database.sql("""
				insert into thing (id, region_code, state, version) values (:id, :region, :state, :version)
				on conflict (id) do update set version = excluded.version, state = excluded.state""")
			.bind("id", id)
			.bind("region", region)
			.bind("state", (version % 2 == 0) ? "EVEN" : "ODD")
			.bind("version", version)
			.fetch()
			.rowsUpdated();
	}

	Mono<Void> publish(UUID id, String region, long version, String word) {
		return this.outbox.append(List.of(new OutgoingEvent(ThingProjection.TOPIC, "id.sentra.sample.thing-changed.v1",
				id, version, Instant.now(), new ThingChangedV1(id, region, word))));
	}

	Mono<Long> countSeenIn(Scope scope) {
		return this.transactions.in(scope,
				this.database.sql("select count(*) from thing").map((row) -> row.get(0, Long.class)).one());
	}

	record ThingChangedV1(UUID id, String region, String word) {
	}

}
