package id.sentra.platform.sample;

import java.util.List;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts how often each thing's event took effect: the count shows a doubled effect, the
 * version a regression.
 */
@Component
class ThingProjection implements Projection {

	static final String TOPIC = "sample.thing";

	private final DatabaseClient database;

	private final EventJson json;

	ThingProjection(DatabaseClient database, EventJson json) {
		this.database = database;
		this.json = json;
	}

	@Override
	public String topic() {
		return TOPIC;
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return Flux.fromIterable(events).concatMap(this::apply).then();
	}

	private Mono<Void> apply(EventEnvelope event) {
		Things.ThingChangedV1 thing = this.json.read(event, Things.ThingChangedV1.class);
		if (thing.word().startsWith("poison")) {
			return Mono.error(new IllegalStateException("poisoned"));
		}
		return this.database.sql("""
				insert into seen_thing as t (id, version, effects) values (:id, :version, 1)
				on conflict (id) do update set version = excluded.version, effects = t.effects + 1""")
			.bind("id", event.subject())
			.bind("version", event.version())
			.fetch()
			.rowsUpdated()
			.then();
	}

	@Override
	public Mono<Void> clear() {
		return this.database.sql("delete from seen_thing").then();
	}

}
