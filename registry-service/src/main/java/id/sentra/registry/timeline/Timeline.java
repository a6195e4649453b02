package id.sentra.registry.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other services said about SMEs; our own history is not copied but merged in when
 * read. Every method works within the transaction and scope of its caller.
 */
@Repository
public class Timeline implements ErasableData {

	private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {
	};

	private static final Place NOW = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");

	private static final String SAVE = """
			insert into timeline_entry (event_id, sme_id, occurred_at, source, type, facts)
			select t.* from unnest(:events::uuid[], :smes::uuid[], :times::timestamptz[], :sources::text[],
				:types::text[], :facts::text[]::jsonb[]) as t(event_id, sme_id, occurred_at, source, type, facts)
			join sme on sme.id = t.sme_id and sme.erased_at is null
			on conflict do nothing""";

	private static final String PAGE = """
			with these as materialized (select id from sme where id = :sme or merged_into = :sme)
			(select event_id::text collate "C" as key, sme_id, occurred_at, source, type, facts::text as facts,
				null as done_by
			from timeline_entry where sme_id in (select id from these) and occurred_at <= :at
				and (occurred_at, event_id::text collate "C") < (:at, :key)
			order by occurred_at desc, key desc limit :limit)
			union all
			(select 'h' || lpad(id::text, 19, '0') collate "C" as key, sme_id, done_at, 'registry.sme',
				'sme-' || lower(replace(action, '_', '-')),
				jsonb_strip_nulls(jsonb_build_object('status', status, 'reason', reason, 'imported',
					case when import_id is not null then true end, 'visit', visit_id))::text, done_by
			from sme_history where sme_id in (select id from these) and done_at <= :at
				and (done_at, 'h' || lpad(id::text, 19, '0') collate "C") < (:at, :key)
			order by done_at desc, key desc limit :limit)
			union all
			(select 'v' || id::text collate "C" as key, sme_id, opened_at, 'registry.counter', 'counter-visit-opened',
				jsonb_build_object('visit', id, 'proof', proof, 'ownerAccount', owner_account)::text, officer
			from counter_visit where sme_id in (select id from these) and opened_at <= :at
				and (opened_at, 'v' || id::text collate "C") < (:at, :key)
			order by opened_at desc, key desc limit :limit)
			order by occurred_at desc, key desc limit :limit""";

	private final DatabaseClient database;

	private final JsonMapper json;

	Timeline(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Keeps entries of SMEs we know; one that is there stays. */
	public Mono<Void> save(List<Entry> entries) {
		if (entries.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(SAVE)
			.bind("events", entries.stream().map((entry) -> UUID.fromString(entry.key())).toArray(UUID[]::new))
			.bind("smes", entries.stream().map(Entry::smeId).toArray(UUID[]::new))
			.bind("times",
					entries.stream().map((entry) -> entry.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new))
			.bind("sources", entries.stream().map(Entry::source).toArray(String[]::new))
			.bind("types", entries.stream().map(Entry::type).toArray(String[]::new))
			.bind("facts",
					entries.stream().map((entry) -> this.json.writeValueAsString(entry.facts())).toArray(String[]::new))
			.then();
	}

	/** Deletes all that came by one topic. */
	public Mono<Void> clear(String source) {
		return this.database.sql("delete from timeline_entry where source = :source").bind("source", source).then();
	}

	/**
	 * At most {@code limit} entries of an SME and of the doubles merged into it, with our
	 * own history of them, the newest first, before the given place.
	 */
	public Mono<List<Entry>> page(UUID smeId, @Nullable Place before, int limit) {
		Place from = (before != null) ? before : NOW;
		return this.database.sql(PAGE)
			.bind("sme", smeId)
			.bind("at", from.at())
			.bind("key", from.key())
			.bind("limit", limit)
			.map(this::entry)
			.all()
			.collectList();
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_timeline(:id)").bind("id", erased.id()).then();
	}

	private Entry entry(Readable row) {
		return new Entry(row.get("key", String.class), row.get("sme_id", UUID.class),
				row.get("occurred_at", Instant.class), row.get("source", String.class), row.get("type", String.class),
				this.json.readValue(row.get("facts", String.class), FACTS), row.get("done_by", String.class));
	}

	/**
	 * Where an entry stands.
	 */
	public record Place(Instant at, String key) {
	}

}
