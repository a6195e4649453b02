package id.sentra.platform.paging;

import id.sentra.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * What a function of the database finds page by page, because beneath row-level security
 * its condition could use no index.
 */
public interface RowSearch {

	/** The conditions of a page: among those that the function finds for it. */
	Conditions found(Border border);

	/** How many there are; at most so many are counted. */
	Mono<Long> count(DatabaseClient database, int most);

	/**
	 * Where a page begins and how many rows it takes.
	 *
	 * @param sort the name of the column it is ordered by
	 * @param value its value in the row it begins beyond, as the cursor has it
	 * @param id the id of that row; null for the first page
	 */
	record Border(String sort, boolean descending, @Nullable String value, @Nullable Object id, int rows) {
	}

}
