package id.sentra.gateway.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import id.sentra.gateway.list.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows and how it can be narrowed and ordered: said once for the page, its
 * links and the file. Sentences stand in messages under its key: {@code .title} and
 * {@code .rows} with a number.
 */
public final class ListDefinition<T> {

	private final String path;

	private final String key;

	private final List<Column<T>> columns = new ArrayList<>();

	private final List<Filter> filters = new ArrayList<>();

	private final List<View> views = new ArrayList<>();

	private ListView.@Nullable Back parent;

	private Function<T, @Nullable String> tick = (row) -> null;

	private ListDefinition(String path, String key) {
		this.path = path;
		this.key = key;
	}

	/**
	 * @param path the address of the page
	 * @param key what the keys of its sentences begin with
	 */
	public static <T> ListDefinition<T> at(String path, String key) {
		return new ListDefinition<>(path, key);
	}

	/** A column that leads to the row's own page. */
	public ListDefinition<T> link(String heading, Function<T, @Nullable Object> value, Function<T, String> link) {
		return column(heading, Kind.TEXT, value, null, link);
	}

	public ListDefinition<T> text(String heading, Function<T, @Nullable Object> value) {
		return column(heading, Kind.TEXT, value, null, null);
	}

	public ListDefinition<T> number(String heading, Function<T, @Nullable Object> value) {
		return column(heading, Kind.NUMBER, value, null, null);
	}

	public ListDefinition<T> rupiah(String heading, Function<T, @Nullable Object> value) {
		return column(heading, Kind.RUPIAH, value, null, null);
	}

	/** A {@code LocalDate}. */
	public ListDefinition<T> day(String heading, Function<T, @Nullable Object> value) {
		return column(heading, Kind.DAY, value, null, null);
	}

	/** An {@code Instant}. */
	public ListDefinition<T> time(String heading, Function<T, @Nullable Object> value) {
		return column(heading, Kind.TIME, value, null, null);
	}

	/** A code, or a collection of them, shown as the word under {@code words.<code>}. */
	public ListDefinition<T> code(String heading, Function<T, @Nullable Object> value, String words) {
		return column(heading, Kind.CODE, value, words, null);
	}

	/** A status, shown as word and colour under {@code status.<kind>.<status>}. */
	public ListDefinition<T> status(String heading, Function<T, @Nullable Object> value, String kind) {
		return column(heading, Kind.STATUS, value, kind, null);
	}

	/** The list can be ordered by the column named last. */
	public ListDefinition<T> sorted(String sort) {
		this.columns.set(this.columns.size() - 1, this.columns.get(this.columns.size() - 1).sorted(sort));
		return this;
	}

	public ListDefinition<T> search(String name, String label) {
		return filter(new Filter(name, label, Filter.Kind.SEARCH, List.of(), null));
	}

	public ListDefinition<T> choice(String name, String label, List<String> codes, String words) {
		return filter(new Filter(name, label, Filter.Kind.CHOICE, codes, words));
	}

	/** A choice whose labels somebody has named. */
	public ListDefinition<T> named(String name, String label, Map<String, String> labels) {
		return filter(new Filter(name, label, Filter.Kind.CHOICE, List.copyOf(labels.keySet()), null, labels));
	}

	/** The districts of whoever belongs to one regency or city. */
	public ListDefinition<T> district(String name, String label) {
		return filter(new Filter(name, label, Filter.Kind.DISTRICT, List.of(), null));
	}

	/** Yes ({@code ya}) or all. */
	public ListDefinition<T> flag(String name, String label) {
		return filter(new Filter(name, label, Filter.Kind.FLAG, List.of(), null));
	}

	/**
	 * What is of one thing, by its id: set by the page of that thing only, to which the
	 * list leads back.
	 * @param page what the address of its page begins with
	 */
	public ListDefinition<T> of(String name, String label, String page) {
		return filter(new Filter(name, label, Filter.Kind.OF, List.of(), page));
	}

	/** The page it leads back to when it is not of one thing. */
	public ListDefinition<T> under(String page, String label) {
		this.parent = new ListView.Back(label, page);
		return this;
	}

	/** A view that everybody has: {@code query} as in an address. */
	public ListDefinition<T> view(String label, String query) {
		this.views.add(new View(label, query));
		return this;
	}

	/**
	 * Rows can be ticked for what is done with many at once.
	 * @param tick what is sent of a ticked row; null for one that nothing can be done
	 * with
	 */
	public ListDefinition<T> ticked(Function<T, @Nullable String> tick) {
		this.tick = tick;
		return this;
	}

	public String path() {
		return this.path;
	}

	public String key() {
		return this.key;
	}

	public List<View> views() {
		return List.copyOf(this.views);
	}

	/** Its label a key; null for a list of the menu. */
	ListView.@Nullable Back parent() {
		return this.parent;
	}

	List<Column<T>> columns() {
		return List.copyOf(this.columns);
	}

	List<Filter> filters() {
		return List.copyOf(this.filters);
	}

	/** Whether a column is ordered by that, in either direction. */
	boolean isSortedBy(String sort) {
		String name = sort.startsWith("-") ? sort.substring(1) : sort;
		return this.columns.stream().anyMatch((column) -> name.equals(column.sort()));
	}

	@Nullable String tick(T row) {
		return this.tick.apply(row);
	}

	private ListDefinition<T> column(String heading, Kind kind, Function<T, @Nullable Object> value,
			@Nullable String words, @Nullable Function<T, String> link) {
		this.columns.add(new Column<>(heading, kind, value, words, link, null));
		return this;
	}

	private ListDefinition<T> filter(Filter filter) {
		this.filters.add(filter);
		return this;
	}

	/** A view by a name. */
	public record View(String label, String query) {
	}

}
