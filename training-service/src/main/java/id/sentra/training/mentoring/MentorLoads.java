package id.sentra.training.mentoring;

import java.util.UUID;

import id.sentra.platform.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * How many open mentorings each mentor has. Every method works within the transaction of
 * its caller.
 */
@Repository
class MentorLoads {

	private final DatabaseClient database;

	MentorLoads(DatabaseClient database) {
		this.database = database;
	}

	/** How many, locked until the transaction ends. */
	Mono<Integer> lock(UUID mentor) {
		return this.database.sql("""
				insert into mentor_desk as d (mentor_id, open) values (:mentor, 0)
				on conflict (mentor_id) do update set open = d.open returning open""")
			.bind("mentor", mentor)
			.map((row) -> Columns.number(row, "open"))
			.one();
	}

	/** So many more, or fewer, of a locked mentor. */
	Mono<Void> move(UUID mentor, int by) {
		return this.database.sql("update mentor_desk set open = open + :by where mentor_id = :mentor")
			.bind("mentor", mentor)
			.bind("by", by)
			.then();
	}

}
