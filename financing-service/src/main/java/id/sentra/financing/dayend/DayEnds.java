package id.sentra.financing.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.sentra.financing.loan.domain.CollectabilityRules;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.id.Ids;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Runs of day ends and their chunks; every method works within its caller's transaction.
 */
@Repository
class DayEnds {

	private static final int ATTEMPTS = 20;

	private static final String START = """
			insert into day_end (business_date, zone, started_by) values (:day, :zone, :by) on conflict do nothing""";

	private static final String PLAN = """
			insert into day_end_chunk (business_date, zone, no, first_loan, last_loan)
			select :day, :zone, chunk, min(id::text)::uuid, max(id::text)::uuid from (
				select id, (row_number() over (order by id) - 1) / :size as chunk
				from loan where zone = :zone and status = 'ACTIVE') as loans
			group by chunk""";

	private static final String TRY_AGAIN = """
			update day_end_chunk set attempts = 0
			where business_date = :day and zone = :zone and not done and attempts > 0""";

	private static final String CATCH_UP = """
			with behind as (
				select id, (row_number() over (order by id) - 1) / :size as chunk from loan l
				where zone = :zone and status = 'ACTIVE' and as_of < :day and not exists (
					select from day_end_chunk c where c.business_date = :day and c.zone = :zone and not c.done
					and l.id between c.first_loan and c.last_loan)
			), added as (
				insert into day_end_chunk (business_date, zone, no, first_loan, last_loan)
				select :day, :zone, chunk + (select coalesce(max(no) + 1, 0) from day_end_chunk
					where business_date = :day and zone = :zone), min(id::text)::uuid, max(id::text)::uuid
				from behind group by chunk on conflict do nothing returning no
			)
			update day_end set finished_at = null where business_date = :day and zone = :zone and exists (select from added)""";

	private static final String TAKE = """
			select business_date, zone, no, first_loan, last_loan from day_end_chunk where not done and attempts < :attempts
			order by attempts, business_date, zone, no limit 1 for update skip locked""";

	private static final String FINISH = """
			update day_end d set finished_at = now() where finished_at is null and not exists (
				select from day_end_chunk c where c.business_date = d.business_date and c.zone = d.zone and not done)""";

	private static final String FIND = """
			select d.*, count(c) as chunks, count(c) filter (where done) as done,
				count(c) filter (where not done and attempts > 0) as failing, coalesce(sum(loans), 0)::bigint as loans,
				coalesce(sum(accrued), 0)::bigint as accrued, coalesce(sum(changed), 0)::bigint as changed
			from day_end d left join day_end_chunk c using (business_date, zone)
			where business_date = :day and zone = :zone group by d.business_date, d.zone""";

	private final DatabaseClient database;

	DayEnds(DatabaseClient database) {
		this.database = database;
	}

	/** Plans the run of a day in a zone unless there is one; whether it did. */
	Mono<Boolean> plan(LocalDate day, Zone zone, String by, int chunkSize) {
		return run(START, day, zone).bind("by", by)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.flatMap((rows) -> run(PLAN, day, zone).bind("size", chunkSize).fetch().rowsUpdated().thenReturn(true))
			.defaultIfEmpty(false);
	}

	/** Lets chunks that failed too often be tried anew. */
	Mono<Void> tryAgain(LocalDate day, Zone zone) {
		return run(TRY_AGAIN, day, zone).then();
	}

	/** Plans chunks of loans that are not as of the day yet and that no chunk holds. */
	Mono<Void> catchUp(LocalDate day, Zone zone, int chunkSize) {
		return run(CATCH_UP, day, zone).bind("size", chunkSize).then();
	}

	Mono<Progress> find(LocalDate day, Zone zone) {
		return run(FIND, day, zone).map((row) -> progress(row, day, zone)).one();
	}

	private static Progress progress(Readable row, LocalDate day, Zone zone) {
		OffsetDateTime finished = row.get("finished_at", OffsetDateTime.class);
		return new Progress(day, zone, row.get("started_by", String.class),
				row.get("started_at", OffsetDateTime.class).toInstant(),
				(finished != null) ? finished.toInstant() : null,
				new Counts(row.get("chunks", Long.class), row.get("done", Long.class), row.get("failing", Long.class),
						row.get("loans", Long.class), row.get("accrued", Long.class), row.get("changed", Long.class)));
	}

	/**
	 * A chunk that is not done and that nobody holds, held until the transaction ends.
	 */
	Mono<Chunk> take() {
		return this.database.sql(TAKE)
			.bind("attempts", ATTEMPTS)
			.map((row) -> new Chunk(row.get("business_date", LocalDate.class),
					Columns.constant(row, "zone", Zone.class), row.get("no", Integer.class),
					row.get("first_loan", UUID.class), row.get("last_loan", UUID.class)))
			.one();
	}

	/**
	 * Accrues, counts days past due and judges every running loan of the chunk, at once.
	 */
	Mono<Outcome> workOff(Chunk chunk, CollectabilityRules rules) {
		return run(ChunkSql.WORK_OFF, chunk.day(), chunk.zone()).bind("first", chunk.first())
			.bind("last", chunk.last())
			.bind("thresholds", rules.fromDays().keySet().toArray(Integer[]::new))
			.bind("entry", Ids.next())
			.bind("reference", "day-end " + chunk.day() + " " + chunk.zone() + " " + chunk.number())
			.map((row) -> new Row(row.get("loans", Integer.class), row.get("accrued", Long.class),
					Optional.ofNullable(row.get("changed", UUID.class))))
			.all()
			.collectList()
			.map(DayEnds::outcome);
	}

	private static Outcome outcome(List<Row> rows) {
		return new Outcome(rows.get(0).loans(), rows.get(0).accrued(),
				rows.stream().flatMap((row) -> row.changed().stream()).toList());
	}

	Mono<Void> done(Chunk chunk, Outcome outcome) {
		return chunk("""
				update day_end_chunk set done = true, loans = :loans, accrued = :accrued, changed = :changed
				where business_date = :day and zone = :zone and no = :no""", chunk).bind("loans", outcome.loans())
			.bind("accrued", outcome.accrued())
			.bind("changed", outcome.changed().size())
			.then();
	}

	/** Counts a failure, so that other chunks come first. */
	Mono<Void> failed(Chunk chunk) {
		return chunk("""
				update day_end_chunk set attempts = attempts + 1
				where business_date = :day and zone = :zone and no = :no""", chunk).then();
	}

	/** Ends the runs whose chunks are all done. */
	Mono<Void> finish() {
		return this.database.sql(FINISH).then();
	}

	private GenericExecuteSpec chunk(String sql, Chunk chunk) {
		return run(sql, chunk.day(), chunk.zone()).bind("no", chunk.number());
	}

	private GenericExecuteSpec run(String sql, LocalDate day, Zone zone) {
		return this.database.sql(sql).bind("day", day).bind("zone", zone.name());
	}

	private record Row(int loans, long accrued, Optional<UUID> changed) {
	}

	/** Loans of a key range, for one day in one zone. */
	record Chunk(LocalDate day, Zone zone, int number, UUID first, UUID last) {
	}

	/** How many loans, what accrued, and those whose collectability changed. */
	record Outcome(int loans, long accrued, List<UUID> changed) {
	}

	/** How far a run is. */
	record Progress(LocalDate businessDate, Zone zone, String startedBy, Instant startedAt,
			@Nullable Instant finishedAt, Counts counts) {
	}

	/**
	 * Chunks and how many are done or failing; loans, rupiah accrued and changes so far.
	 */
	record Counts(long chunks, long done, long failing, long loans, long accrued, long changed) {
	}

}
