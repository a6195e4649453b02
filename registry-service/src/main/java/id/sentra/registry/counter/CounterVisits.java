package id.sentra.registry.counter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.counter.AnswerRequest.NewAnswer;
import id.sentra.registry.counter.CounterVisit.Answer;
import id.sentra.registry.counter.CounterVisit.Objection;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.MergeableData;
import id.sentra.registry.sme.SearchSql;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The visits there were, within the transaction and scope of the caller. */
@Repository
class CounterVisits implements ErasableData, MergeableData, HeldRecords {

	/** Of one SME, the newest. */
	private static final int MOST_OF_AN_SME = 50;

	private static final String COLUMNS = "*, (select business_name from sme s where s.id = sme_id) as business_name";

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, "counter_visit", "-opened",
			SortColumn.id("opened", "id"));

	private final DatabaseClient database;

	CounterVisits(DatabaseClient database) {
		this.database = database;
	}

	/** Adds a visit; what the officer had open before ends with it. */
	Mono<Void> add(CounterVisit visit) {
		return this.database.sql("""
				update counter_visit set ended_at = least(:at, ends_at)
				where lower(officer) = lower(:officer) and ended_at is null""")
			.bind("officer", visit.officer())
			.bind("at", visit.openedAt().atOffset(ZoneOffset.UTC))
			.then()
			.then(Mono.defer(() -> this.database
				.sql("""
						insert into counter_visit (id, sme_id, region_code, officer, proof, owner_account, opened_at, ends_at)
						values (:id, :sme, :region, :officer, :proof, :account, :at, :ends)""")
				.bind("id", visit.id())
				.bind("sme", visit.smeId())
				.bind("region", visit.region().value())
				.bind("officer", visit.officer())
				.bind("proof", visit.proof().name())
				.bind("account", visit.ownerAccount())
				.bind("at", visit.openedAt().atOffset(ZoneOffset.UTC))
				.bind("ends", visit.endsAt().atOffset(ZoneOffset.UTC))
				.then()))
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("visit-open-elsewhere"));
	}

	/** Ends a visit that is open. */
	Mono<Void> end(UUID id, Instant at) {
		return this.database
			.sql("update counter_visit set ended_at = least(:at, ends_at) where id = :id and ended_at is null")
			.bind("id", id)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.then();
	}

	/** Keeps the owner's objection; false when there is one already. */
	Mono<Boolean> object(UUID id, String reason, Instant at) {
		return this.database.sql(
				"update counter_visit set objection = :reason, objected_at = :at where id = :id and objected_at is null")
			.bind("id", id)
			.bind("reason", reason)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Answers an objection; false when there is none that waits. */
	Mono<Boolean> answer(UUID id, NewAnswer answer, String by, Instant at) {
		return this.database.sql("""
				update counter_visit set outcome = :outcome, answer = :note, answered_by = :by, answered_at = :at
				where id = :id and objected_at is not null and answered_at is null""")
			.bind("id", id)
			.bind("outcome", answer.outcome().name())
			.bind("note", answer.note())
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** The visit, or nothing when there is none within the scope. */
	Mono<CounterVisit> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql("select " + COLUMNS + " from counter_visit" + sql.where()))
			.map(CounterVisits::visit)
			.one();
	}

	/** Those of an SME, the newest first. */
	Mono<List<CounterVisit>> list(UUID sme) {
		return this.database
			.sql("select " + COLUMNS
					+ " from counter_visit where sme_id = :sme order by opened_at desc, id desc limit :most")
			.bind("sme", sme)
			.bind("most", MOST_OF_AN_SME)
			.map(CounterVisits::visit)
			.all()
			.collectList();
	}

	/** Visits, the newest first. */
	Mono<Page<CounterVisit>> list(@Nullable ObjectionState objection, @Nullable RegionCode region, Scope scope,
			PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.inScope(scope, "sme_id"), "region", region)
			.and("objection_state = :objection", "objection", objection);
		return LIST.read(this.database, sql, page, CounterVisits::visit);
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("delete from counter_visit where sme_id = any(:smes)")
			.bind("smes", erased.all().toArray(UUID[]::new))
			.then();
	}

	@Override
	public Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor) {
		return this.database.sql("""
				update counter_visit v set sme_id = s.id, region_code = s.region_code from sme s
				where s.id = :survivor and v.sme_id = :duplicate""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
	}

	@Override
	public Flux<HeldRecord> of(UUID sme) {
		return list(sme).flatMapIterable((all) -> all)
			.map((visit) -> HeldRecord.of("counter-visit", visit.openedAt())
				.with("kind", visit.proof())
				.with("reason", (visit.objection() != null) ? visit.objection().reason() : null)
				.with("result", (visit.answer() != null) ? visit.answer().note() : null));
	}

	private static CounterVisit visit(Readable row) {
		String reason = row.get("objection", String.class);
		String note = row.get("answer", String.class);
		return new CounterVisit(Columns.id(row, "id"), Columns.id(row, "sme_id"), Columns.text(row, "business_name"),
				Columns.region(row, "region_code"), Columns.text(row, "officer"),
				Columns.constant(row, "proof", Proof.class), Columns.flag(row, "owner_account"),
				Columns.time(row, "opened_at"), Columns.time(row, "ends_at"), row.get("ended_at", Instant.class),
				(reason != null) ? new Objection(reason, Columns.time(row, "objected_at")) : null,
				(note != null) ? new Answer(Columns.constant(row, "outcome", Outcome.class), note,
						Columns.text(row, "answered_by"), Columns.time(row, "answered_at")) : null);
	}

}
