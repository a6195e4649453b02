package id.sentra.training.mentoring.persistence;

import java.util.UUID;

import id.sentra.training.mentoring.application.MentorDesks;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcMentorDesks implements MentorDesks {

	private final DatabaseClient database;

	R2dbcMentorDesks(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Integer> lock(UUID mentor) {
		return this.database.sql("""
				insert into mentor_desk as d (mentor_id, open) values (:mentor, 0)
				on conflict (mentor_id) do update set open = d.open returning open""")
			.bind("mentor", mentor)
			.map((row) -> row.get("open", Integer.class))
			.one();
	}

	@Override
	public Mono<Void> move(UUID mentor, int by) {
		return this.database.sql("update mentor_desk set open = open + :by where mentor_id = :mentor")
			.bind("mentor", mentor)
			.bind("by", by)
			.then();
	}

}
