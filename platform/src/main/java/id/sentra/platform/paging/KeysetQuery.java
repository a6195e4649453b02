package id.sentra.platform.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.error.Refused;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A list that is read page by page, forwards and backwards, in the order of one of its
 * columns: each page begins at the key of a row, so rows that come or go in between
 * neither repeat nor hide others. Rows with equal values stand in the order of their ids.
 */
public final class KeysetQuery {

	/** Up to here a total is counted; beyond it is "more than". */
	public static final int COUNT_LIMIT = 10_000;

	private final String columns;

	private final String from;

	private final SortColumn id;

	private final List<SortColumn> orders;

	private final String defaultSort;

	private KeysetQuery(String columns, String from, SortColumn id, String defaultSort, List<SortColumn> orders) {
		this.columns = columns;
		this.from = from;
		this.id = id;
		this.defaultSort = defaultSort;
		this.orders = orders;
	}

	/**
	 * @param columns what is selected
	 * @param from the tables, without the word "from"
	 * @param defaultSort the order when none is asked for: a column's name, after a minus
	 * from the greatest down
	 * @param id the column by whose value each row is known
	 * @param others further columns the list can be ordered by
	 */
	public static KeysetQuery of(String columns, String from, String defaultSort, SortColumn id, SortColumn... others) {
		List<SortColumn> orders = new ArrayList<>(List.of(id));
		orders.addAll(Arrays.asList(others));
		return new KeysetQuery(columns, from, id, defaultSort, List.copyOf(orders));
	}

	/**
	 * A page of the rows that meet the conditions.
	 * @throws Refused for a column there is none of, or a cursor of another list or order
	 */
	public <T> Mono<Page<T>> read(DatabaseClient database, Conditions where, PageRequest request,
			Function<Readable, T> mapper) {
		return read(database, (position) -> where, Mono.defer(() -> count(database, where)), request, mapper);
	}

	/**
	 * A page of the rows that a function of the database finds.
	 * @throws Refused for a column there is none of, or a cursor of another list or order
	 */
	public <T> Mono<Page<T>> read(DatabaseClient database, KeysetSearch search, PageRequest request,
			Function<Readable, T> mapper) {
		return read(database, search::conditions, Mono.defer(() -> search.count(database, COUNT_LIMIT + 1)), request,
				mapper);
	}

	private <T> Mono<Page<T>> read(DatabaseClient database, Function<KeysetSearch.Position, Conditions> where,
			Mono<Long> count, PageRequest request, Function<Readable, T> mapper) {
		String sort = Optional.ofNullable(request.sort()).orElse(this.defaultSort);
		boolean descending = sort.startsWith("-");
		SortColumn column = column(descending ? sort.substring(1) : sort);
		PageCursor cursor = request.cursor(sort);
		boolean backwards = cursor != null && cursor.backwards();
		Mono<Optional<Page.Total>> total = request.counted() ? count.map(KeysetQuery::total).map(Optional::of)
				: Mono.just(Optional.empty());
		return total.flatMap((counted) -> {
			Direction direction = new Direction(column, descending != backwards, backwards);
			Conditions found = where.apply(position(direction, cursor, request.rows()));
			Conditions wanted = (cursor != null) ? beyond(found.copy(), direction, cursor) : found;
			String sql = "select " + this.columns + ", " + column.expression() + " as sort_value, "
					+ this.id.expression() + " as sort_id from " + this.from + wanted.where() + order(direction)
					+ " limit " + request.rows();
			return wanted.bind(database.sql(sql))
				.map((row) -> row(row, column, mapper))
				.all()
				.collectList()
				.map((rows) -> page(rows, sort, cursor, request.size(), counted.orElse(null)));
		});
	}

	private KeysetSearch.Position position(Direction direction, @Nullable PageCursor cursor, int rows) {
		return new KeysetSearch.Position(direction.column().name(), direction.descending(),
				(cursor != null) ? cursor.key() : null, (cursor != null) ? cursor.id(this.id.reader()) : null, rows);
	}

	private static Page.Total total(long rows) {
		return new Page.Total((int) Math.min(rows, COUNT_LIMIT), rows <= COUNT_LIMIT);
	}

	private Mono<Long> count(DatabaseClient database, Conditions where) {
		return where
			.bind(database.sql("select count(*) from (select from " + this.from + where.where() + " limit "
					+ (COUNT_LIMIT + 1) + ") as counted"))
			.mapValue(Long.class)
			.one();
	}

	private SortColumn column(String name) {
		return this.orders.stream()
			.filter((order) -> order.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-sort",
					this.orders.stream().map(SortColumn::name).collect(Collectors.joining(", "))));
	}

	private Conditions beyond(Conditions sql, Direction direction, PageCursor cursor) {
		SortColumn column = direction.column();
		String value = column.expression();
		String past = direction.descending() ? "<" : ">";
		Object id = cursor.id(this.id.reader());
		if (column.unique()) {
			return sql.and(value + " " + past + " :cursor_value").with("cursor_value", cursor.value(column.reader()));
		}
		String ids = this.id.expression() + " " + past + " :cursor_id";
		if (!column.nullable()) {
			return sql.and("(%s, %s) %s (:cursor_value, :cursor_id)".formatted(value, this.id.expression(), past))
				.with("cursor_value", cursor.value(column.reader()))
				.with("cursor_id", id);
		}
		sql.with("cursor_id", id);
		if (cursor.isNull()) {
			String none = value + " is null and " + ids;
			return sql.and(direction.backwards() ? "(" + value + " is not null or " + none + ")" : none);
		}
		String some = "(%1$s %2$s :cursor_value or %1$s = :cursor_value and %3$s)".formatted(value, past, ids);
		return sql.and(direction.backwards() ? some : "(" + value + " is null or " + some + ")")
			.with("cursor_value", cursor.value(column.reader()));
	}

	private String order(Direction direction) {
		String way = direction.descending() ? " desc" : " asc";
		SortColumn column = direction.column();
		if (column.unique()) {
			return " order by " + column.expression() + way;
		}
		String nulls = column.nullable() ? (direction.backwards() ? " nulls first" : " nulls last") : "";
		return " order by " + column.expression() + way + nulls + ", " + this.id.expression() + way;
	}

	private static <T> Row<T> row(Readable row, SortColumn column, Function<Readable, T> mapper) {
		Object value = row.get("sort_value", column.type());
		return new Row<>(mapper.apply(row), (value != null) ? value.toString() : null,
				String.valueOf(row.get("sort_id", Object.class)));
	}

	private static <T> Page<T> page(List<Row<T>> found, String sort, @Nullable PageCursor cursor, int size,
			Page.@Nullable Total total) {
		boolean more = found.size() > size;
		List<Row<T>> rows = new ArrayList<>(more ? found.subList(0, size) : found);
		boolean backwards = cursor != null && cursor.backwards();
		if (backwards) {
			Collections.reverse(rows);
		}
		int first = first(cursor, rows.size(), more);
		List<T> items = rows.stream().map(Row::item).toList();
		if (rows.isEmpty()) {
			return new Page<>(items, null, null, null, total);
		}
		Row<T> last = rows.get(rows.size() - 1);
		String next = (backwards || more) ? PageCursor.after(sort, first + rows.size(), last.value(), last.id()) : null;
		String previous = (backwards ? more : cursor != null)
				? PageCursor.before(sort, first, rows.get(0).value(), rows.get(0).id()) : null;
		return new Page<>(items, next, previous, first, total);
	}

	/** The number of the first row in the list, as counted from where reading began. */
	private static int first(@Nullable PageCursor cursor, int rows, boolean more) {
		if (cursor == null || cursor.backwards() && !more) {
			return 1;
		}
		return cursor.backwards() ? Math.max(cursor.row() - rows, 2) : cursor.row();
	}

	private record Direction(SortColumn column, boolean descending, boolean backwards) {
	}

	private record Row<T>(T item, @Nullable String value, String id) {
	}

}
