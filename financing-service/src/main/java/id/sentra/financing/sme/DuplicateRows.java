package id.sentra.financing.sme;

import id.sentra.platform.sme.MergedSme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Gives rows of a duplicate to its survivor, each noted in {@code sme_move}. */
@Repository
public class DuplicateRows {

	private static final String MOVE = """
			with moved as (update %1$s set sme_id = :to where sme_id = :from returning %2$s as id)
			insert into sme_move (table_name, row_id, from_sme, to_sme) select '%1$s', id::text, :from, :to from moved""";

	private final DatabaseClient database;

	DuplicateRows(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * All of a table that a program may change.
	 * @param key what names a row of it
	 */
	public Mono<Void> move(String table, String key, MergedSme merged) {
		return bind(MOVE.formatted(table, key), merged);
	}

	/** Payments, of which nothing else may change. */
	public Mono<Void> movePayments(MergedSme merged) {
		return bind("select payments_of_survivor(:from, :to)", merged);
	}

	private Mono<Void> bind(String sql, MergedSme merged) {
		return this.database.sql(sql).bind("from", merged.duplicate()).bind("to", merged.survivor()).then();
	}

}
