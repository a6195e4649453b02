package id.sentra.gateway.list;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What is asked of a list: its filters by name, its order, its page.
 *
 * @param shareable whether it may stand in an address; what is searched for may be a
 * telephone number
 */
public record ListQuery(Map<String, String> filters, @Nullable String sort, @Nullable String cursor,
		boolean shareable) {

	static final String SORT = "urut";

	static final String CURSOR = "cursor";

	public static ListQuery of(ListDefinition<?> list, ServerWebExchange exchange) {
		return of(list, exchange.getRequest().getQueryParams()::getFirst, true);
	}

	/** What a form asks for, which does not stand in an address. */
	public static ListQuery of(ListDefinition<?> list, Form form) {
		return of(list, form::text, false);
	}

	/** What an address asks for behind its question mark. */
	static ListQuery of(ListDefinition<?> list, String query) {
		var asked = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
		return of(list, (name) -> {
			String value = asked.getFirst(name);
			return (value != null) ? UriUtils.decode(value, StandardCharsets.UTF_8) : null;
		}, true);
	}

	private static ListQuery of(ListDefinition<?> list, Function<String, @Nullable String> asked, boolean shareable) {
		Map<String, String> filters = new LinkedHashMap<>();
		list.filters().forEach((filter) -> {
			String value = asked.apply(filter.name());
			if (value != null && !value.isBlank()) {
				filters.put(filter.name(), value.strip());
			}
		});
		String sort = asked.apply(SORT);
		return new ListQuery(filters, (sort != null && list.isSortedBy(sort)) ? sort : null, asked.apply(CURSOR),
				shareable);
	}

	/** The same, not to be linked to or saved. */
	ListQuery withoutAddress() {
		return new ListQuery(this.filters, this.sort, this.cursor, false);
	}

	/** The value of a filter; null when it is not set. */
	public @Nullable String get(String filter) {
		return this.filters.get(filter);
	}

	/** The same list from its first page on. */
	public String address(String path) {
		return address(path, this.filters, this.sort, null);
	}

	String without(String path, String filter) {
		Map<String, String> others = new LinkedHashMap<>(this.filters);
		others.remove(filter);
		return address(path, others, this.sort, null);
	}

	String sortedBy(String path, String column) {
		return address(path, this.filters, column, null);
	}

	String at(String path, String place) {
		return address(path, this.filters, this.sort, place);
	}

	/** The page asked for, with the total. */
	public PageQuery page() {
		return new PageQuery(this.cursor, this.sort, PageQuery.ROWS, true);
	}

	private static String address(String path, Map<String, String> filters, @Nullable String sort,
			@Nullable String cursor) {
		Map<String, Object> all = new LinkedHashMap<>(filters);
		all.putAll(Form.body(SORT, sort, CURSOR, cursor));
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		all.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(all).toUriString();
	}

}
