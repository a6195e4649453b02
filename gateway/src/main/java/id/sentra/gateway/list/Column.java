package id.sentra.gateway.list;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a list, the same on the page and in the file.
 *
 * @param heading key of its heading in messages
 * @param value what stands in it; null for what is not known
 * @param words for a code, what its word's key begins with; for a status, its kind
 * @param link where it leads
 * @param sort how the service calls it when it orders the list by it; null when it does
 * not
 */
record Column<T>(String heading, Kind kind, Function<T, @Nullable Object> value, @Nullable String words,
		@Nullable Function<T, String> link, @Nullable String sort) {

	Column<T> sorted(String sort) {
		return new Column<>(this.heading, this.kind, this.value, this.words, this.link, sort);
	}

	/** What stands in a column: how it is written on a page, and as what in a file. */
	enum Kind {

		TEXT, NUMBER, RUPIAH, DAY, TIME, CODE, STATUS;

		boolean isNumber() {
			return this == NUMBER || this == RUPIAH;
		}

	}

}
