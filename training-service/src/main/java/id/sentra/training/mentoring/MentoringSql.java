package id.sentra.training.mentoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Goal;
import id.sentra.training.mentoring.domain.MentorRef;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringProgress;
import id.sentra.training.mentoring.domain.MentoringState;
import id.sentra.training.mentoring.domain.MentoringTerms;
import id.sentra.training.mentoring.domain.SmeRef;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/** Statements on mentorings, and how their rows are bound and read. */
final class MentoringSql {

	private static final String COLUMNS = """
			m.id, m.version, m.state, m.reason, m.sme_id, m.sme_name, m.region_code, m.mentor_id, t.code, t.name,
				m.from_day, m.until_day, m.goals::text as goals, m.visits, m.last_visit_on, m.goals_met""";

	private static final String TABLES = "mentoring m join mentor t on t.id = m.mentor_id";

	static final String SELECT = "select " + COLUMNS + " from " + TABLES;

	static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, TABLES, "-assigned", SortColumn.id("assigned", "m.id"),
			SortColumn.day("begun", "m.from_day"), SortColumn.day("until", "m.until_day"),
			SortColumn.day("lastVisit", "m.last_visit_on").orNull(), SortColumn.text("name", "m.sme_name"),
			SortColumn.text("district", "m.region_code"));

	static final String ADD = """
			insert into mentoring (id, version, state, reason, sme_id, sme_name, region_code, mentor_id, from_day, until_day,
				goals, visits, last_visit_on, goals_met)
			values (:id, :version, :state, :reason, :sme, :name, :region, :mentor, :from, :until, cast(:goals as jsonb),
				:visits, :lastVisitOn, :goalsMet)
			on conflict (sme_id) where state in ('PLANNED', 'ACTIVE') do nothing""";

	static final String SAVE = """
			update mentoring set version = :version, state = :state, reason = :reason, mentor_id = :mentor,
				visits = :visits, last_visit_on = :lastVisitOn, goals_met = :goalsMet
			where id = :id and version = :version - 1""";

	static final String MOVE = """
			with moved as (update mentoring m set sme_id = :survivor,
				sme_name = coalesce((select name from sme where id = :survivor), m.sme_name)
				where m.sme_id = :duplicate returning id)
			insert into sme_move (table_name, row_id, from_sme, to_sme)
			select 'mentoring', id::text, :duplicate, :survivor from moved""";

	private MentoringSql() {
	}

	/** Everything but what never changes. */
	static GenericExecuteSpec bind(GenericExecuteSpec sql, Mentoring one) {
		MentoringProgress progress = one.progress();
		Ending ending = progress.ending();
		return sql.bind("id", one.id())
			.bind("version", one.version())
			.bind("state", one.state().name())
			.bind("reason", Parameters.in(R2dbcType.VARCHAR, (ending != null) ? ending.name() : null))
			.bind("mentor", one.mentor().mentorId())
			.bind("visits", progress.visits())
			.bind("lastVisitOn", Parameters.in(R2dbcType.DATE, progress.lastVisitOn()))
			.bind("goalsMet", progress.goalsMet().toArray(Integer[]::new));
	}

	static GenericExecuteSpec bindNew(GenericExecuteSpec sql, Mentoring one, JsonMapper json) {
		SmeRef sme = one.sme();
		return bind(sql, one).bind("sme", sme.smeId())
			.bind("name", sme.name())
			.bind("region", sme.region().value())
			.bind("from", one.terms().from())
			.bind("until", one.terms().until())
			.bind("goals", json.writeValueAsString(one.terms().goals()));
	}

	static Mentoring mentoring(Readable row, JsonMapper json) {
		SmeRef sme = new SmeRef(Columns.id(row, "sme_id"), Columns.text(row, "sme_name"),
				Columns.region(row, "region_code"));
		MentorRef mentor = new MentorRef(Columns.id(row, "mentor_id"), Columns.text(row, "code"),
				Columns.text(row, "name"));
		List<Goal> goals = List.of(json.readValue(Columns.text(row, "goals"), Goal[].class));
		return new Mentoring(Columns.id(row, "id"), Columns.longNumber(row, "version"), sme, mentor,
				new MentoringTerms(Columns.day(row, "from_day"), Columns.day(row, "until_day"), goals), progress(row));
	}

	private static MentoringProgress progress(Readable row) {
		String reason = row.get("reason", String.class);
		return new MentoringProgress(Columns.constant(row, "state", MentoringState.class),
				(reason != null) ? Ending.valueOf(reason) : null, Columns.number(row, "visits"),
				row.get("last_visit_on", LocalDate.class), numbers(row));
	}

	static SortedSet<Integer> numbers(Readable row) {
		return new TreeSet<>(Arrays.asList(row.get("goals_met", Integer[].class)));
	}

}
