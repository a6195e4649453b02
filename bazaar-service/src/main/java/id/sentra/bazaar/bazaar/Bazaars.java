package id.sentra.bazaar.bazaar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarPlan;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.bazaar.bazaar.domain.Drawing;
import id.sentra.bazaar.bazaar.domain.Particulars;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The bazaars there are, within the transaction and scope of the caller. */
@Repository
public class Bazaars {

	private static final String DUE = """
			status <> 'CLOSED' and (status <> 'ANNOUNCED' or apply_until <= :now)
				and (status <> 'PUBLISHED' or ends_on < :today)""";

	private static final KeysetQuery LIST = KeysetQuery.of("*", "bazaar", "-planned", SortColumn.id("planned", "id"),
			SortColumn.day("start", "starts_on"), SortColumn.text("name", "name"),
			SortColumn.text("district", "region_code"));

	private static final String INSERT = """
			insert into bazaar (id, version, status, region_code, name, venue_name, starts_on, ends_on, apply_until,
				answer_days, plan, seed, input, input_hash, result, result_hash, published_at, public_result,
				personal, personal_reserves, planned_by)
			values (:id, :version, :status, :region, :name, :venue, :startsOn, :endsOn, :applyUntil, :answerDays, :plan, :seed,
				:input, :inputHash, :result, :resultHash, :publishedAt, :publicResult, :personal,
				:personalReserves, :plannedBy)""";

	private static final String UPDATE = """
			update bazaar set (version, status, region_code, name, venue_name, starts_on, ends_on, apply_until, answer_days,
				plan, seed, input, input_hash, result, result_hash, published_at, public_result, personal,
				personal_reserves)
				= (:version, :status, :region, :name, :venue, :startsOn, :endsOn, :applyUntil, :answerDays, :plan, :seed,
				:input, :inputHash, :result, :resultHash, :publishedAt, :publicResult, :personal,
				:personalReserves)
			where id = :id and version = :version - 1""";

	private static final String HOLD = "select pg_advisory_xact_lock%s(hashtextextended(:id, 7))::text";

	private final DatabaseClient database;

	private final JsonMapper json;

	Bazaars(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	public Mono<Bazaar> find(UUID id) {
		return this.database.sql("select * from bazaar where id = :id").bind("id", id).map(this::bazaar).one();
	}

	/** Usually the newest first; those not announced only within the caller's scope. */
	public Mono<Page<Bazaar>> list(Filter filter) {
		Conditions conditions = new Conditions().inRegion("region_code", "region", filter.region())
			.and("status = :status", "status", filter.status());
		Instant due = filter.dueAt();
		if (due != null) {
			conditions.and(DUE).with("now", due.atOffset(ZoneOffset.UTC)).with("today", Bazaar.today(due));
		}
		return LIST.read(this.database, conditions, filter.page(), this::bazaar);
	}

	public Mono<Void> add(Bazaar bazaar, String plannedBy) {
		return bind(this.database.sql(INSERT), bazaar).bind("plannedBy", plannedBy).then();
	}

	/** Saves what follows the version before; false when that is stale. */
	public Mono<Boolean> save(Bazaar bazaar) {
		return bind(this.database.sql(UPDATE), bazaar).fetch().rowsUpdated().map((saved) -> saved == 1);
	}

	/**
	 * Waits until nobody else holds the bazaar alone; with {@code alone} until nobody
	 * else holds it at all. Until the end of the transaction.
	 */
	public Mono<Void> hold(UUID id, boolean alone) {
		return this.database.sql(HOLD.formatted(alone ? "" : "_shared")).bind("id", id.toString()).then();
	}

	private GenericExecuteSpec bind(GenericExecuteSpec sql, Bazaar bazaar) {
		Particulars of = bazaar.particulars();
		Drawing drawing = bazaar.drawing();
		return sql.bind("id", bazaar.id())
			.bind("version", bazaar.version())
			.bind("status", bazaar.status().name())
			.bind("region", of.region().value())
			.bind("name", of.name())
			.bind("venue", of.venueName())
			.bind("startsOn", of.startsOn())
			.bind("endsOn", of.endsOn())
			.bind("applyUntil", of.applyUntil().atOffset(ZoneOffset.UTC))
			.bind("answerDays", of.answerDays())
			.bind("plan", Json.of(this.json.writeValueAsString(bazaar.plan())))
			.bind("seed", drawing.seed().value())
			.bind("input", Parameters.in(R2dbcType.VARCHAR, drawing.input()))
			.bind("inputHash", Parameters.in(R2dbcType.VARCHAR, drawing.inputHash()))
			.bind("result", Parameters.in(R2dbcType.VARCHAR, drawing.result()))
			.bind("resultHash", Parameters.in(R2dbcType.VARCHAR, drawing.resultHash()))
			.bind("publicResult", Parameters.in(R2dbcType.VARCHAR, drawing.publicResult()))
			.bind("personal", bazaar.plan().restsOnPersonalFacts())
			.bind("personalReserves", bazaar.plan().hasPersonalReserves())
			.bind("publishedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, utc(bazaar.publishedAt())));
	}

	private Bazaar bazaar(Readable row) {
		Particulars particulars = new Particulars(Columns.text(row, "name"), Columns.region(row, "region_code"),
				Columns.text(row, "venue_name"), Columns.day(row, "starts_on"), Columns.day(row, "ends_on"),
				Objects.requireNonNull(row.get("apply_until", OffsetDateTime.class)).toInstant(),
				Columns.number(row, "answer_days"));
		Drawing drawing = new Drawing(new Seed(Columns.text(row, "seed")), row.get("input", String.class),
				row.get("input_hash", String.class), row.get("result", String.class),
				row.get("result_hash", String.class), row.get("public_result", String.class));
		OffsetDateTime published = row.get("published_at", OffsetDateTime.class);
		return new Bazaar(Columns.id(row, "id"), Columns.longNumber(row, "version"),
				Columns.constant(row, "status", BazaarStatus.class), particulars,
				this.json.readValue(Columns.text(row, "plan"), BazaarPlan.class), drawing,
				(published != null) ? published.toInstant() : null);
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/**
	 * What is looked for.
	 *
	 * @param dueAt the time of their next step had come by then
	 */
	public record Filter(@Nullable RegionCode region, @Nullable BazaarStatus status, @Nullable Instant dueAt,
			PageRequest page) {
	}

}
