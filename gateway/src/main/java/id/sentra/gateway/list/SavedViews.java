package id.sentra.gateway.list;

import java.util.List;
import java.util.Optional;

import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.sql.Columns;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Everybody's own views of lists; a list has at most {@link #MOST} of one account. */
@Repository
class SavedViews {

	static final int MOST = 12;

	static final int LONGEST_NAME = 40;

	static final int LONGEST_QUERY = 500;

	private final DatabaseClient database;

	SavedViews(DatabaseClient database) {
		this.database = database;
	}

	/** Those of a list, in the order in which they were saved. */
	Mono<List<SavedView>> of(CurrentUser user, String list) {
		return this.database
			.sql("select id, name, query from saved_view where username = :username and list = :list order by id")
			.bind("username", user.known().username())
			.bind("list", list)
			.map((row) -> new SavedView(Columns.longNumber(row, "id"), Columns.text(row, "name"),
					Columns.text(row, "query")))
			.all()
			.collectList();
	}

	/** Saves it under a name; one that has the name already shows this instead. */
	Mono<Boolean> save(CurrentUser user, String list, String name, String query) {
		return this.database.sql("""
				insert into saved_view (username, list, name, query)
				select :username, :list, :name, :query where exists (
						select from saved_view where username = :username and list = :list and name = :name)
					or (select count(*) from saved_view where username = :username and list = :list) < :most
				on conflict (username, list, name) do update set query = excluded.query""")
			.bind("username", user.known().username())
			.bind("list", list)
			.bind("name", name)
			.bind("query", query)
			.bind("most", MOST)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/** Deletes one of the own; nothing happens to another's. */
	Mono<Void> delete(CurrentUser user, String list, long id) {
		return this.database.sql("delete from saved_view where id = :id and list = :list and username = :username")
			.bind("id", id)
			.bind("list", list)
			.bind("username", user.known().username())
			.then();
	}

}
