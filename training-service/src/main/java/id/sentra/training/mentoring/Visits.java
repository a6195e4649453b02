package id.sentra.training.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.Visit;
import id.sentra.training.mentoring.domain.VisitPlace;
import id.sentra.training.mentoring.domain.VisitReport;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Visits, which the database lets nobody change or delete, only correct. Every method
 * works within the transaction of its caller.
 */
@Repository
class Visits {

	private static final String COLUMNS = """
			v.id, v.mentoring_id, v.corrects, v.corrected, v.started_at, v.ended_at, v.place, v.done, v.next_step,
				v.goals_met, v.mentor_id, t.name as mentor_name, v.recorded_by, v.recorded_at, v.region_code""";

	private static final String TABLES = "mentoring_visit v join mentor t on t.id = v.mentor_id";

	private static final String SELECT = "select " + COLUMNS + " from " + TABLES;

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, TABLES, "-recorded",
			SortColumn.id("recorded", "v.id"), SortColumn.time("start", "v.started_at"));

	private static final String ADD = """
			insert into mentoring_visit (id, mentoring_id, sme_id, region_code, mentor_id, corrects, started_at, ended_at,
				place, done, next_step, goals_met, recorded_by, recorded_at)
			values (:id, :mentoring, :sme, :region, :mentor, :corrects, :startedAt, :endedAt, :place, :done, :next,
				:goalsMet, :by, :at)
			on conflict do nothing""";

	private final DatabaseClient database;

	Visits(DatabaseClient database) {
		this.database = database;
	}

	/** Those that count of a mentoring the caller has found, in no order. */
	Mono<List<Visit>> counting(UUID mentoring) {
		return this.database.sql(SELECT + " where v.mentoring_id = :mentoring and not v.corrected")
			.bind("mentoring", mentoring)
			.map((row) -> read(row).visit())
			.all()
			.collectList();
	}

	/** Which mentoring a visit is of, if the caller may see it. */
	Mono<UUID> mentoringOf(UUID visit) {
		return this.database.sql("select mentoring_id from mentoring_visit where id = :id")
			.bind("id", visit)
			.map((row) -> Columns.id(row, "mentoring_id"))
			.one();
	}

	/**
	 * Adds it, in place of the one it corrects; whether no other visit was at that time.
	 */
	Mono<Boolean> add(Visit visit, Mentoring mentoring) {
		UUID earlier = visit.corrects();
		Mono<Void> corrected = (earlier == null) ? Mono.empty()
				: this.database.sql("update mentoring_visit set corrected = true where id = :id and not corrected")
					.bind("id", earlier)
					.then();
		return corrected.then(insert(visit, mentoring)).map((rows) -> rows == 1);
	}

	private Mono<Long> insert(Visit visit, Mentoring mentoring) {
		VisitReport report = visit.report();
		UUID earlier = visit.corrects();
		return this.database.sql(ADD)
			.bind("id", visit.id())
			.bind("mentoring", mentoring.id())
			.bind("sme", mentoring.sme().smeId())
			.bind("region", mentoring.sme().region().value())
			.bind("mentor", visit.author().mentorId())
			.bind("corrects", (earlier != null) ? Parameters.in(earlier) : Parameters.in(UUID.class))
			.bind("startedAt", report.startedAt())
			.bind("endedAt", report.endedAt())
			.bind("place", report.place().name())
			.bind("done", report.notes().done())
			.bind("next", Parameters.in(R2dbcType.VARCHAR, report.notes().nextStep()))
			.bind("goalsMet", report.goalsMet().toArray(Integer[]::new))
			.bind("by", visit.author().username())
			.bind("at", visit.author().at())
			.fetch()
			.rowsUpdated();
	}

	/** Those of a mentoring the caller has found, usually the latest recorded first. */
	Mono<Page<VisitView>> list(UUID mentoring, PageRequest page) {
		return LIST.read(this.database, new Conditions().and("v.mentoring_id = :mentoring", "mentoring", mentoring),
				page, Visits::read);
	}

	Mono<VisitView> view(UUID visit) {
		return this.database.sql(SELECT + " where v.id = :id").bind("id", visit).map(Visits::read).one();
	}

	private static VisitView read(Readable row) {
		Instant start = Columns.time(row, "started_at");
		VisitReport report = new VisitReport(start,
				(int) Duration.between(start, Columns.time(row, "ended_at")).toMinutes(),
				Columns.constant(row, "place", VisitPlace.class),
				new VisitReport.Notes(Columns.text(row, "done"), row.get("next_step", String.class)),
				MentoringSql.numbers(row));
		Visit visit = new Visit(Columns.id(row, "id"), Columns.id(row, "mentoring_id"), row.get("corrects", UUID.class),
				report, new Visit.Author(Columns.id(row, "mentor_id"), Columns.text(row, "recorded_by"),
						Columns.time(row, "recorded_at")));
		return new VisitView(visit, Columns.flag(row, "corrected"), Columns.text(row, "mentor_name"),
				Columns.region(row, "region_code"));
	}

}
