package id.sentra.financing.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The mentorings we know. Every method works within the transaction of its caller. */
@Repository
public class Mentorings {

	private static final String SAVE = """
			insert into mentoring (mentoring_id, version, sme_id, region_code, state, mentor_code, from_day, until_day, goals,
				goals_met, visits, last_visit_on)
			select distinct on ("mentoringId") "mentoringId", version, sme_survivor("smeId"), region, state, "mentorCode", "from", until,
				goals, "goalsMet", visits, "lastVisitOn"
			from json_to_recordset(:told::json) as told ("mentoringId" uuid, version bigint, "smeId" uuid, region text,
				state text, "mentorCode" text, "from" date, until date, goals int, "goalsMet" int, visits int,
				"lastVisitOn" date)
			order by "mentoringId", version desc
			on conflict (mentoring_id) do update set (version, sme_id, region_code, state, mentor_code, from_day, until_day,
				goals, goals_met, visits, last_visit_on) = (excluded.version, excluded.sme_id, excluded.region_code,
				excluded.state, excluded.mentor_code, excluded.from_day, excluded.until_day, excluded.goals,
				excluded.goals_met, excluded.visits, excluded.last_visit_on)
			where mentoring.version < excluded.version""";

	private final DatabaseClient database;

	private final JsonMapper json;

	Mentorings(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** The open one of an SME, or else the latest. */
	public Mono<Mentoring> of(UUID sme) {
		return this.database.sql("""
				select * from mentoring where sme_id = :sme
				order by state in ('PLANNED', 'ACTIVE') desc, mentoring_id desc limit 1""")
			.bind("sme", sme)
			.map(Mentorings::mentoring)
			.one();
	}

	/** Keeps of each the newest that is known. */
	public Mono<Void> save(List<Mentoring> mentorings) {
		if (mentorings.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(SAVE).bind("told", this.json.writeValueAsString(mentorings)).then();
	}

	public Mono<Void> forget() {
		return this.database.sql("delete from mentoring").then();
	}

	private static Mentoring mentoring(Readable row) {
		return new Mentoring(row.get("mentoring_id", UUID.class), row.get("version", Long.class),
				row.get("sme_id", UUID.class), Columns.region(row, "region_code"), row.get("state", String.class),
				row.get("mentor_code", String.class), row.get("from_day", LocalDate.class),
				row.get("until_day", LocalDate.class), row.get("goals", Integer.class),
				row.get("goals_met", Integer.class), row.get("visits", Integer.class),
				row.get("last_visit_on", LocalDate.class));
	}

}
