package id.sentra.gateway.list;

import java.util.List;

import id.sentra.gateway.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * A list as its page shows it, all texts in the reader's language.
 *
 * @param rows of this page
 * @param count how many rows there are in all, in words; null when it is not known
 * @param range which of them stand here: "26-50"
 * @param matching how many may be chosen all at once; null for none
 * @param previous the address of the page before
 * @param next the address of the page after
 * @param save what a view that is saved now asks for; null when it cannot be kept
 * @param back to the one thing all rows are of; null when they are not
 */
public record ListView(ListDefinition<?> list, ListQuery query, List<Tab> tabs, List<Field> fields, List<Chip> chips,
		List<Heading> headings, List<Row> rows, @Nullable String count, @Nullable String range,
		@Nullable Integer matching, @Nullable String previous, @Nullable String next, List<Download> downloads,
		@Nullable String save, @Nullable Back back) {

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	public boolean isSearchable() {
		return this.fields.stream().anyMatch((field) -> field.kind().equals("SEARCH"));
	}

	public boolean isTicked() {
		return this.rows.stream().anyMatch((row) -> row.tick() != null);
	}

	/** A view by its name. */
	public record Tab(String label, String href, boolean current) {
	}

	/** What the list can be narrowed by, and by what it is. */
	public record Field(String name, String label, String kind, String value, List<Option> options) {
	}

	/** By what it is narrowed, and the address without that. */
	public record Chip(String label, String href) {
	}

	/**
	 * A heading; {@code href} orders by it, {@code direction} is how it is ordered now.
	 */
	public record Heading(String label, boolean number, @Nullable String href, @Nullable String direction) {
	}

	/** A row; {@code tick} is what is sent of it when it is chosen. */
	public record Row(@Nullable String tick, List<Cell> cells) {
	}

	/** What stands in a column; {@code status} is its kind when it is one. */
	public record Cell(String text, @Nullable String href, boolean number, @Nullable String status) {
	}

	/** The page of what all rows are of. */
	public record Back(String label, String href) {
	}

	/** The rows of all pages as a file. */
	public record Download(String label, String href) {
	}

}
