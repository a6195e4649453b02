package id.sentra.platform.sme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.r2dbc.core.DatabaseClient;
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
			"boolean", "since", "date");

	private final DatabaseClient database;

	private final EventJson json;

	private final String save;

	private final Function<Readable, S> mapper;

	/**
	 * @param columns of the table {@code sme} beside id, version, name, region_code and
	 * status, called as the fields of the snapshot are, in snake case
	 */
	protected SmeCopies(DatabaseClient database, EventJson json, List<String> columns, Function<Readable, S> mapper) {
		this.database = database;
		this.json = json;
		this.save = save(Stream.concat(Stream.of("name", "region_code", "status"), columns.stream()).toList());
		this.mapper = mapper;
	}

	private static String save(List<String> columns) {
		String names = String.join(", ", columns);
		String fields = columns.stream().map((one) -> '"' + field(one) + '"').collect(Collectors.joining(", "));
		String typed = columns.stream()
			.map((one) -> '"' + field(one) + "\" " + COLUMN_TYPES.getOrDefault(one, "text"))
			.collect(Collectors.joining(", "));
		String newer = columns.stream().map("excluded."::concat).collect(Collectors.joining(", "));
		return """
				insert into sme (id, version, %s)
				select distinct on ("smeId") "smeId", version, %s
				from json_to_recordset(:smes::json) as told ("smeId" uuid, version bigint, %s)
				order by "smeId", version desc
				on conflict (id) do update set (version, %s) = (excluded.version, %s)
				where sme.version < excluded.version""".formatted(names, fields, typed, names, newer);
	}

	/** {@code regionCode} of {@code region_code}. */
	private static String field(String column) {
		return Pattern.compile("_([a-z])").matcher(column).replaceAll((one) -> one.group(1).toUpperCase(Locale.ROOT));
	}

	@Override
	public final String topic() {
		return "registry.sme";
	}

	/** Takes also types it does not know for the snapshot that they carry. */
	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		List<Told> told = events.stream()
			.filter((event) -> event.type().startsWith(TYPES) && event.type().endsWith(".v1"))
			.map((event) -> new Told(event.version(), snapshot(event)))
			.toList();
		return this.database.sql(this.save).bind("smes", this.json.write(told)).then();
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
		Conditions sql = Conditions.within(scope, "region_code", "id")
			.and("id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return sql.bind(this.database.sql("select * from sme" + sql.where())).map(this.mapper).all().collectList();
	}

	/**
	 * The SME, verified as registry last told: nothing new begins with one that is not,
	 * stopped, closed, merged and erased ones among them.
	 * @throws NotFound when it is unknown or outside the scope
	 */
	public final Mono<S> verified(UUID id, Scope scope) {
		return find(id, scope).switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.filter((sme) -> sme.status().equals("VERIFIED"))
			.switchIfEmpty(Mono.error(() -> new Conflict("sme-not-verified")));
	}

	private record Told(long version, @JsonUnwrapped SmeSnapshot sme) {
	}

}
