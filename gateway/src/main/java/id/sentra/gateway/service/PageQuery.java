package id.sentra.gateway.service;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a service's list is asked for: the parameters {@code cursor},
 * {@code sort}, {@code limit} and {@code count} of its contract.
 *
 * @param sort a column, after a minus from the greatest down; null for the list's own
 * order
 * @param count whether the total is wanted
 */
public record PageQuery(@Nullable String cursor, @Nullable String sort, int limit, boolean count) {

	/** Rows of a page that people read. */
	public static final int ROWS = 25;

	/** The first rows in the list's own order. */
	public static final PageQuery FIRST = new PageQuery(null, null, ROWS, false);

	/** How many rows there are, with as few of them as can be. */
	public static final PageQuery COUNT = new PageQuery(null, null, 1, true);

	/** The page of that cursor in the list's own order. */
	public static PageQuery of(@Nullable String cursor) {
		return new PageQuery(cursor, null, ROWS, false);
	}

}
