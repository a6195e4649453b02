package id.sentra.platform.sme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A service's own copy of the registry's SMEs in its table {@code sme}: id, version,
 * name, region, status and the further columns that the service names because it reads
 * them. The newest version of each that registry told is kept, in whatever order events
 * come.
 *
 * @param <S> the service's record of an SME
 */
public abstract class SmeCopies<S extends SmeCopy> implements Projection {

	private static final String TYPES = "id.sentra.registry.sme-";

	/** Types of the columns that are no text. */
	private static final Map<String, String> COLUMN_TYPES = Map.of("cluster_id", "uuid", "low_income_household",
			"boolean", "since", "date", "merged_into", "uuid");

	/**
	 * Duplicates told in this poll, and those merged into them before, each with the SME
	 * at the end of its chain; mergers may be told in any order.
	 */
	private static final String SURVIVORS = """
			with recursive duplicate(id) as (
				select id from sme where id = any(:told) and merged_into is not null
				union select s.id from sme s join duplicate d on s.merged_into = d.id)
			select id, sme_survivor(id) as survivor from duplicate order by id""";

	/**
	 * Answers kept for commands sent again say whose they are by the name it then had.
	 */
	private static final String FORGET_NAMES = """
			update idempotency_key set body = regexp_replace(body, '("smeName"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"',
				'\\1' || to_json(:name::text)::text, 'g')
			where body like '%' || :id || '%'""";

	private static final Set<String> FORGOTTEN = Set.of(TYPES + "erased.v1", TYPES + "withdrawn.v1");

	/** Waits for who changes the SME; who wants to change it waits for us. */
	private static final String LOCK = " for share";

	private final DatabaseClient database;

	private final EventJson json;

	private final String save;

	private final Function<Readable, S> mapper;

	private final ObjectProvider<MergeableData> owned;

	/**
	 * @param columns of the table {@code sme} beside id, version, name, region_code,
	 * status and merged_into, called as the fields of the snapshot are, in snake case
	 * @param owned what this service keeps of SMEs; asked for when the first duplicate is
	 * told, since features also need the copies
	 */
	protected SmeCopies(DatabaseClient database, EventJson json, List<String> columns, Function<Readable, S> mapper,
			ObjectProvider<MergeableData> owned) {
		this.database = database;
		this.json = json;
		this.save = save(
				Stream.concat(Stream.of("name", "region_code", "status", "merged_into"), columns.stream()).toList());
		this.mapper = mapper;
		this.owned = owned;
	}

	private static String save(List<String> columns) {
		String names = String.join(", ", columns);
		String fields = columns.stream().map((one) -> '"' + field(one) + '"').collect(Collectors.joining(", "));
		String typed = columns.stream()
			.map((one) -> '"' + field(one) + "\" " + COLUMN_TYPES.getOrDefault(one, "text"))
			.collect(Collectors.joining(", "));
		String newer = columns.stream().map(SmeCopies::newer).collect(Collectors.joining(", "));
		return """
				insert into sme (id, version, %s)
				select distinct on ("smeId") "smeId", version, %s
				from json_to_recordset(:smes::json) as told ("smeId" uuid, version bigint, %s)
				order by "smeId", version desc
				on conflict (id) do update set (version, %s) = (excluded.version, %s)
				where sme.version < excluded.version""".formatted(names, fields, typed, names, newer);
	}

	/** A merged SME stays merged into the same one, whatever is told of it later. */
	private static String newer(String column) {
		return column.equals("merged_into")
				? "case when excluded.status = 'MERGED' then coalesce(excluded.merged_into, sme.merged_into) end"
				: "excluded." + column;
	}

	/** {@code regionCode} of {@code region_code}. */
	private static String field(String column) {
		return Pattern.compile("_([a-z])").matcher(column).replaceAll((one) -> one.group(1).toUpperCase(Locale.ROOT));
	}

	/**
	 * Whether nothing is known of the SME any more: it was erased, or had been entered by
	 * mistake and was withdrawn. Whatever is open on it ends.
	 */
	public static boolean isForgotten(EventEnvelope event) {
		return FORGOTTEN.contains(event.type());
	}

	@Override
	public final String topic() {
		return "registry.sme";
	}

	/**
	 * Takes also types it does not know for the snapshot that they carry. What a
	 * duplicate owns goes over to the SME it was merged into; the name of an erased one
	 * leaves the answers that are kept, too.
	 */
	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		List<Told> told = events.stream()
			.filter((event) -> event.type().startsWith(TYPES) && event.type().endsWith(".v1"))
			.map((event) -> new Told(event.version(), snapshot(event)))
			.toList();
		UUID[] merged = told.stream()
			.map(Told::sme)
			.filter((sme) -> sme.mergedInto() != null)
			.map(SmeSnapshot::smeId)
			.toArray(UUID[]::new);
		Mono<Void> saved = this.database.sql(this.save).bind("smes", this.json.write(told)).then();
		return saved.then(Mono.defer(() -> forgetNames(events)))
			.then(Mono.defer(() -> (merged.length == 0) ? Mono.empty() : move(merged)));
	}

	private Mono<Void> forgetNames(List<EventEnvelope> events) {
		return Flux.fromIterable(events)
			.filter(SmeCopies::isForgotten)
			.map(this::snapshot)
			.concatMap((erased) -> this.database.sql(FORGET_NAMES)
				.bind("name", erased.name())
				.bind("id", erased.smeId().toString())
				.then())
			.then();
	}

	private Mono<Void> move(UUID[] told) {
		return this.database.sql(SURVIVORS)
			.bind("told", told)
			.map((row) -> new MergedSme(row.get("id", UUID.class), row.get("survivor", UUID.class)))
			.all()
			.collectList()
			.flatMapIterable((found) -> found)
			.concatMap((merged) -> Flux.fromStream(this.owned::orderedStream)
				.concatMap((data) -> data.moveToSurvivor(merged)))
			.then();
	}

	/** The snapshot that an event of {@code registry.sme} carries. */
	protected final SmeSnapshot snapshot(EventEnvelope event) {
		return this.json.read(event, SmeSnapshot.class);
	}

	@Override
	public Mono<Void> clear() {
		return this.database.sql("delete from sme").then();
	}

	/** The SME, or nothing when it is unknown or outside the scope. */
	public final Mono<S> find(UUID id, Scope scope) {
		return findAll(List.of(id), scope).flatMapIterable((found) -> found).next();
	}

	/** Those of the ids that are known within the scope. */
	public final Mono<List<S>> findAll(Collection<UUID> ids, Scope scope) {
		return select(ids, scope, "");
	}

	/** As {@link #findAll}; none of them changes until the transaction ends. */
	public final Mono<List<S>> lockAll(Collection<UUID> ids, Scope scope) {
		return select(ids, scope, " order by id" + LOCK);
	}

	private Mono<List<S>> select(Collection<UUID> ids, Scope scope, String end) {
		Conditions sql = Conditions.within(scope, "region_code", "id")
			.and("id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return sql.bind(this.database.sql("select * from sme" + sql.where() + end))
			.map(this.mapper)
			.all()
			.collectList();
	}

	/**
	 * The SME, which takes part as registry last told: whatever begins for an SME asks
	 * here first. It stays so until the transaction ends.
	 * @throws NotFound when it is unknown or outside the scope
	 * @throws Conflict with the code of {@link SmeCopy#refusal}
	 */
	public final Mono<S> verified(UUID id, Scope scope) {
		return lockAll(List.of(id), scope).flatMapIterable((found) -> found)
			.next()
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.doOnNext((sme) -> sme.refusal().ifPresent((code) -> {
				throw new Conflict(code);
			}));
	}

	private record Told(long version, @JsonUnwrapped SmeSnapshot sme) {
	}

}
