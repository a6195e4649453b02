package id.sentra.platform.paging;

import id.sentra.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A search that a database function does page by page: row-level security would keep its
 * condition from using an index.
 */
public interface KeysetSearch {

	/** The conditions of a page: that a row is among those the function finds for it. */
	Conditions conditions(Position position);

	/** How many there are; at most so many are counted. */
	Mono<Long> count(DatabaseClient database, int most);

	/**
	 * Where a page begins and how many rows it takes.
	 *
	 * @param sort the name of the column it is ordered by
	 * @param value its value in the row it begins beyond, as the cursor has it
	 * @param id the id of that row; null for the first page
	 */
	record Position(String sort, boolean descending, @Nullable String value, @Nullable Object id, int rows) {
	}

}
