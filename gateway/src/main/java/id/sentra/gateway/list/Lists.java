package id.sentra.gateway.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.list.ListView.Cell;
import id.sentra.gateway.list.ListView.Chip;
import id.sentra.gateway.list.ListView.Download;
import id.sentra.gateway.list.ListView.Field;
import id.sentra.gateway.list.ListView.Heading;
import id.sentra.gateway.list.ListView.Row;
import id.sentra.gateway.list.ListView.Tab;
import id.sentra.gateway.page.Formats;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.page.PlaceNames;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** Makes of a list's definition and what a service answered the page people see. */
@Component
public class Lists {

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	private final MessageSource messages;

	private final PageSettings settings;

	private final Districts districts;

	private final SavedViews views;

	private final FormProblems problems;

	private final PlaceNames placeNames;

	Lists(MessageSource messages, PageSettings settings, Districts districts, SavedViews views, FormProblems problems,
			PlaceNames placeNames) {
		this.messages = messages;
		this.settings = settings;
		this.districts = districts;
		this.views = views;
		this.problems = problems;
		this.placeNames = placeNames;
	}

	/**
	 * The page; a refusal is told on it above an empty list.
	 * @param model what the template shows, with the list as {@code view}
	 */
	public <T> Mono<Rendering> page(String template, ListDefinition<T> list, ListQuery query, CurrentUser user,
			Mono<Listed<T>> found, Function<ListView, Map<String, Object>> model) {
		return found.flatMap((page) -> view(list, query, user, page))
			.map((view) -> Rendering.view(template).model(model.apply(view)).build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> view(list, query.withoutAddress(), user, Listed.<T>none())
					.map((view) -> FormProblems.page(template, model.apply(view), problem, Form.empty()))));
	}

	/** The list as a page shows it. */
	public <T> Mono<ListView> view(ListDefinition<T> list, ListQuery query, CurrentUser user, Listed<T> page) {
		return this.views.of(user, list.path()).map((saved) -> new Builder<>(list, query, user).build(page, saved));
	}

	/** Texts of one list for one reader. */
	private final class Builder<T> {

		private final ListDefinition<T> list;

		private final ListQuery query;

		private final Texts texts;

		private final Formats formats;

		private final List<Option> places;

		Builder(ListDefinition<T> list, ListQuery query, CurrentUser user) {
			this.list = list;
			this.query = query;
			this.texts = new Texts(Lists.this.messages, user.locale());
			this.formats = new Formats(user.locale(), Lists.this.settings.timeZone());
			this.places = Lists.this.districts.of(user);
		}

		ListView build(Listed<T> page, List<SavedView> saved) {
			Listed.Total total = page.total();
			String path = this.list.path();
			boolean shareable = this.query.shareable();
			return new ListView(this.list, this.query, tabs(saved), fields(), chips(),
					this.list.columns().stream().map(this::heading).toList(),
					page.items().stream().map(this::row).toList(), (total != null) ? count(total) : null, range(page),
					(total != null && shareable && total.exact() && total.rows() > page.items().size()) ? total.rows()
							: null,
					(shareable && page.previous() != null) ? this.query.at(path, page.previous()) : null,
					(shareable && page.next() != null) ? this.query.at(path, page.next()) : null,
					(shareable && !page.items().isEmpty()) ? downloads() : List.of(),
					shareable ? query(this.query.address(path)) : null, back());
		}

		private ListView.@Nullable Back back() {
			ListView.Back parent = this.list.parent();
			return this.list.filters()
				.stream()
				.filter((filter) -> filter.kind() == Filter.Kind.OF)
				.filter((filter) -> ID.matcher(Objects.requireNonNullElse(this.query.get(filter.name()), "")).matches())
				.map((filter) -> new ListView.Back(text(filter.label() + ".back"),
						filter.words() + this.query.get(filter.name())))
				.findFirst()
				.orElse((parent != null) ? new ListView.Back(text(parent.label()), parent.href()) : null);
		}

		private List<Tab> tabs(List<SavedView> saved) {
			List<Tab> tabs = new ArrayList<>();
			if (!this.list.views().isEmpty() || !saved.isEmpty()) {
				tabs.add(tab(text("list.all"), ""));
			}
			this.list.views().forEach((view) -> tabs.add(tab(text(view.label()), view.query())));
			saved.forEach((view) -> tabs.add(tab(view.name(), view.query())));
			return tabs;
		}

		private Tab tab(String label, String query) {
			ListQuery asked = ListQuery.of(this.list, query);
			boolean current = this.query.shareable() && asked.filters().equals(this.query.filters())
					&& (this.query.sort() == null || this.query.sort().equals(asked.sort()));
			return new Tab(label, asked.address(this.list.path()), current);
		}

		private List<Field> fields() {
			return this.list.filters()
				.stream()
				.map((filter) -> new Field(filter.name(), text(filter.label()), kind(filter),
						Objects.requireNonNullElse(this.query.get(filter.name()), ""), options(filter)))
				.toList();
		}

		/** Whoever belongs to more than one regency keeps the region of the address. */
		private String kind(Filter filter) {
			boolean hidden = filter.kind() == Filter.Kind.OF
					|| (filter.kind() == Filter.Kind.DISTRICT && this.places.isEmpty());
			return hidden ? "HIDDEN" : filter.kind().name();
		}

		private List<Option> options(Filter filter) {
			return switch (filter.kind()) {
				case CHOICE -> filter.codes().stream().map((code) -> new Option(code, word(filter, code))).toList();
				case DISTRICT -> this.places;
				case SEARCH, FLAG, OF -> List.of();
			};
		}

		private List<Chip> chips() {
			return this.list.filters()
				.stream()
				.filter((filter) -> this.query.get(filter.name()) != null)
				.map((filter) -> new Chip(chip(filter, this.query.get(filter.name())),
						this.query.without(this.list.path(), filter.name())))
				.toList();
		}

		private String chip(Filter filter, String value) {
			String label = text(filter.label());
			return switch (filter.kind()) {
				case FLAG, OF -> label;
				case SEARCH -> label + ": " + value;
				case CHOICE -> label + ": " + (filter.codes().contains(value) ? word(filter, value) : value);
				case DISTRICT -> label + ": "
						+ this.places.stream()
							.filter((place) -> place.value().equals(value))
							.map(Option::label)
							.findFirst()
							.orElse(value);
			};
		}

		private String word(Filter filter, String code) {
			String label = filter.labels().get(code);
			return (label != null) ? label : text(filter.words() + "." + code);
		}

		private Heading heading(Column<T> column) {
			String label = text(column.heading());
			String sort = column.sort();
			if (sort == null || !this.query.shareable()) {
				return new Heading(label, column.kind().isNumber(), null, null);
			}
			String now = this.query.sort();
			String direction = sort.equals(now) ? "ascending" : (("-" + sort).equals(now) ? "descending" : null);
			return new Heading(label, column.kind().isNumber(),
					this.query.sortedBy(this.list.path(), sort.equals(now) ? "-" + sort : sort), direction);
		}

		private Row row(T row) {
			return new Row(this.list.tick(row),
					this.list.columns().stream().map((column) -> cell(column, row)).toList());
		}

		private Cell cell(Column<T> column, T row) {
			Object value = column.value().apply(row);
			boolean status = column.kind() == Column.Kind.STATUS && value != null;
			boolean nameless = column.link() != null && (value == null || value.toString().isBlank());
			return new Cell(nameless ? text("sme.unnamed") : (status ? String.valueOf(value) : shown(column, value)),
					(column.link() != null) ? column.link().apply(row) : null, column.kind().isNumber(),
					status ? column.words() : null);
		}

		private String shown(Column<T> column, @Nullable Object value) {
			return switch (column.kind()) {
				case RUPIAH -> this.formats.rupiah((Long) value);
				case NUMBER -> this.formats.number((Number) value);
				case DAY -> this.formats.day((LocalDate) value);
				case TIME -> this.formats.moment((Instant) value);
				case CODE, STATUS -> (value != null) ? this.texts.word(String.valueOf(column.words()), value) : "–";
				case TEXT -> (value != null && !value.toString().isBlank()) ? value.toString() : "–";
			};
		}

		private String count(Listed.Total total) {
			String key = this.list.key() + ".rows";
			String rows = text(key, this.formats.number(total.rows()));
			return total.exact() ? rows : text("list.more-than", rows);
		}

		private @Nullable String range(Listed<T> page) {
			Integer first = page.first();
			return (first == null || page.items().isEmpty()) ? null
					: this.formats.number(first) + "–" + this.formats.number(first + page.items().size() - 1);
		}

		private List<Download> downloads() {
			String query = query(this.query.address(this.list.path()));
			String mark = query.isEmpty() ? "" : "&" + query;
			return List.of(new Download(text("list.excel"), this.list.path() + "/unduh?format=xlsx" + mark),
					new Download(text("list.csv"), this.list.path() + "/unduh?format=csv" + mark));
		}

		private static String query(String address) {
			int at = address.indexOf('?');
			return (at < 0) ? "" : address.substring(at + 1);
		}

		private String text(String key, Object... arguments) {
			return this.texts.text(key, arguments);
		}

	}

}
