package id.sentra.training.mentoring;

import java.util.UUID;

import id.sentra.platform.sme.MergedSme;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.training.mentoring.domain.Mentoring;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Mentorings. Every method works within the transaction of its caller. */
@Repository
class Mentorings {

	private final DatabaseClient database;

	private final JsonMapper json;

	Mentorings(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** From here on the transaction sees nothing beyond the visibility. */
	Mono<Void> limitTo(MentoringVisibility visibility) {
		String mentor = visibility.mentor();
		return this.database.sql("select set_config('sentra.mentor', :mentor, true)")
			.bind("mentor", (mentor != null) ? mentor : "")
			.fetch()
			.rowsUpdated()
			.then();
	}

	Mono<Mentoring> find(UUID id, MentoringVisibility visibility) {
		return one(id, visibility, "");
	}

	/** Locked until the transaction ends. */
	Mono<Mentoring> lock(UUID id, MentoringVisibility visibility) {
		return one(id, visibility, " for update of m");
	}

	private Mono<Mentoring> one(UUID id, MentoringVisibility visibility, String lock) {
		Conditions sql = seen(visibility).and("m.id = :id", "id", id);
		return sql.bind(this.database.sql(MentoringSql.SELECT + sql.where() + lock))
			.map((row) -> MentoringSql.mentoring(row, this.json))
			.one();
	}

	/** Whether its SME had none open. */
	Mono<Boolean> add(Mentoring mentoring) {
		return MentoringSql.bindNew(this.database.sql(MentoringSql.ADD), mentoring, this.json)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Whether it was of the version before. */
	Mono<Boolean> save(Mentoring mentoring) {
		return MentoringSql.bind(this.database.sql(MentoringSql.SAVE), mentoring)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Usually the newest first. */
	Mono<Page<Mentoring>> list(MentoringSearch search, MentoringVisibility visibility) {
		Conditions sql = seen(visibility).inRegion("m.region_code", "region", search.region())
			.and("m.mentor_id = :of", "of", search.of().mentor())
			.and("m.sme_id = :sme", "sme", search.of().sme())
			.and("coalesce(m.last_visit_on, m.from_day) <= :quiet", "quiet", search.quietSince())
			.oneOf("m.state", "states", search.states());
		return MentoringSql.LIST.read(this.database, sql, search.page(),
				(row) -> MentoringSql.mentoring(row, this.json));
	}

	/** The open one of an SME, whoever's it is, locked until the transaction ends. */
	Mono<Mentoring> openOf(UUID sme) {
		return this.database
			.sql(MentoringSql.SELECT + " where m.sme_id = :sme and m.state in ('PLANNED', 'ACTIVE') for update of m")
			.bind("sme", sme)
			.map((row) -> MentoringSql.mentoring(row, this.json))
			.one();
	}

	/** The duplicate's, with their visits, are the survivor's. */
	Mono<Void> move(MergedSme merged) {
		return this.database.sql(MentoringSql.MOVE)
			.bind("duplicate", merged.duplicate())
			.bind("survivor", merged.survivor())
			.then()
			.then(this.database.sql("select training_move_visits(:duplicate)")
				.bind("duplicate", merged.duplicate())
				.then());
	}

	private static Conditions seen(MentoringVisibility visibility) {
		return Conditions.within(visibility.scope(), "m.region_code", "m.sme_id")
			.and("t.username = :mentor", "mentor", visibility.mentor());
	}

}
