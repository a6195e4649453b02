package id.sentra.registry.legality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.legality.LegalityCase.Plan;
import id.sentra.registry.legality.LegalityCase.Step;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.MergeableData;
import id.sentra.registry.sme.SearchSql;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases there are, within the transaction and scope of the caller. */
@Repository
class LegalityCases implements ErasableData, MergeableData, HeldRecords {

	/** Of one SME, with those that are closed. */
	static final int MOST_OF_AN_SME = 50;

	private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {
	};

	private static final KeysetQuery LIST = KeysetQuery.of(
			"*, (select business_name from sme s where s.id = sme_id) as business_name", "legality_case", "due",
			SortColumn.id("opened", "id"), SortColumn.day("due", "due_on"), SortColumn.text("district", "region_code"));

	private final DatabaseClient database;

	private final JsonMapper json;

	LegalityCases(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Adds a case; false when the SME has as many as it may. */
	Mono<Boolean> add(LegalityCase opened, String by) {
		GenericExecuteSpec sql = this.database
			.sql("""
					insert into legality_case (id, version, sme_id, region_code, permit, title, helper, cost, due_on, steps, state,
						opened_by, opened_at)
					select :id, 1, :sme, :region, :permit, :title, :helper, :cost, :due, :steps, 'OPEN', :by, :at
					where (select count(*) from legality_case where sme_id = :sme) < :most""")
			.bind("id", opened.id())
			.bind("sme", opened.smeId())
			.bind("region", opened.region().value())
			.bind("by", by)
			.bind("at", opened.openedAt().atOffset(ZoneOffset.UTC))
			.bind("most", MOST_OF_AN_SME);
		return plan(sql, opened.plan()).fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	/** Saves a case that was one version lower. */
	Mono<Void> save(LegalityCase changed) {
		Instant closed = changed.closedAt();
		GenericExecuteSpec sql = this.database
			.sql("""
					update legality_case set version = :version, permit = :permit, title = :title, helper = :helper, cost = :cost,
						due_on = :due, steps = :steps, state = :state, reason = :reason, document_id = :document, closed_at = :closed
					where id = :id and version = :version - 1""")
			.bind("id", changed.id())
			.bind("version", changed.version())
			.bind("state", changed.state().name())
			.bind("reason", (changed.reason() != null) ? changed.reason() : Parameters.in(String.class))
			.bind("document", (changed.documentId() != null) ? changed.documentId() : Parameters.in(UUID.class))
			.bind("closed", (closed != null) ? closed : Parameters.in(Instant.class));
		return plan(sql, changed.plan()).fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then();
	}

	/** The case, or nothing when there is none within the scope. */
	Mono<LegalityCase> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql("select * from legality_case" + sql.where())).map(this::legalityCase).one();
	}

	/** Those of an SME, the newest first. */
	Mono<List<LegalityCase>> list(UUID sme) {
		return this.database.sql("select * from legality_case where sme_id = :sme order by id desc limit :most")
			.bind("sme", sme)
			.bind("most", 2 * MOST_OF_AN_SME)
			.map(this::legalityCase)
			.all()
			.collectList();
	}

	/** Whether an SME is being helped to a permit already. */
	Mono<Boolean> isOpen(UUID sme, Permit permit) {
		return this.database.sql(
				"select exists (select from legality_case where sme_id = :sme and permit = :permit and state = 'OPEN')")
			.bind("sme", sme)
			.bind("permit", permit.name())
			.mapValue(Boolean.class)
			.one();
	}

	/** Cases by their due day; those that are overdue on a day if one is named. */
	Mono<Page<Listed>> list(@Nullable Permit permit, @Nullable CaseState state, @Nullable LocalDate overdueOn,
			@Nullable RegionCode region, Scope scope, PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.inScope(scope, "sme_id"), "region", region)
			.and(SearchSql.ofSmeThatTakesPart())
			.and("permit = :permit", "permit", permit)
			.and("state = :state", "state", state)
			.and("state = 'OPEN' and due_on < :overdue", "overdue", overdueOn);
		return LIST.read(this.database, sql, page,
				(row) -> new Listed(legalityCase(row), Columns.text(row, "business_name")));
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("delete from legality_case where sme_id = any(:smes)")
			.bind("smes", erased.all().toArray(UUID[]::new))
			.then();
	}

	@Override
	public Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor) {
		return this.database.sql("""
				update legality_case c set sme_id = s.id, region_code = s.region_code from sme s
				where s.id = :survivor and c.sme_id = :duplicate""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
	}

	@Override
	public Flux<HeldRecord> of(UUID sme) {
		return list(sme).flatMapIterable((all) -> all).map((found) -> {
			Plan plan = found.plan();
			return HeldRecord.of("legality-case", found.openedAt())
				.with("kind", plan.permit())
				.with("title", plan.title())
				.with("helper", plan.helper())
				.with("cost", plan.cost())
				.with("due", plan.dueOn())
				.with("steps", plan.steps().stream().map(Step::text).collect(Collectors.joining("; ")))
				.with("state", found.state())
				.with("reason", found.reason());
		});
	}

	private GenericExecuteSpec plan(GenericExecuteSpec sql, Plan plan) {
		Rupiah cost = plan.cost();
		return sql.bind("permit", plan.permit().name())
			.bind("title", (plan.title() != null) ? plan.title() : Parameters.in(String.class))
			.bind("helper", (plan.helper() != null) ? plan.helper() : Parameters.in(String.class))
			.bind("cost", (cost != null) ? cost.amount() : Parameters.in(Long.class))
			.bind("due", plan.dueOn())
			.bind("steps", Json.of(this.json.writeValueAsString(plan.steps())));
	}

	private LegalityCase legalityCase(Readable row) {
		Long cost = row.get("cost", Long.class);
		Plan plan = new Plan(Columns.constant(row, "permit", Permit.class), row.get("title", String.class),
				row.get("helper", String.class), (cost != null) ? Rupiah.of(cost) : null, Columns.day(row, "due_on"),
				this.json.readValue(Columns.text(row, "steps"), STEPS));
		return new LegalityCase(Columns.id(row, "id"), Columns.longNumber(row, "version"), Columns.id(row, "sme_id"),
				Columns.region(row, "region_code"), plan, Columns.constant(row, "state", CaseState.class),
				row.get("reason", String.class), row.get("document_id", UUID.class), Columns.time(row, "opened_at"),
				row.get("closed_at", Instant.class));
	}

	/** A case, and whose it is. */
	record Listed(LegalityCase legalityCase, String businessName) {
	}

}
