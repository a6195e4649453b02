package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row as they are read, and every reason against the row met on the
 * way.
 */
final class RowFields {

	/** Stands where the bytes of a file are no character. */
	private static final char UNREADABLE = '\ufffd';

	private final SheetLayout layout;

	private final SheetRow row;

	private final List<Reason> reasons = new ArrayList<>();

	private final Set<Field> cleared = EnumSet.noneOf(Field.class);

	RowFields(Layout layout, SheetRow row) {
		this.layout = layout.of(row);
		this.row = row;
	}

	SheetLayout layout() {
		return this.layout;
	}

	Cell cell(Field field) {
		return this.layout.cell(this.row, field);
	}

	/**
	 * Whether there is nothing, or the dash that stands for nothing.
	 */
	boolean isBlank(Field field) {
		return cell(field).isEmpty() || cell(field).text().equals("-");
	}

	/**
	 * The value of a field that must be there; nothing when there is a reason against it.
	 */
	<T> @Nullable T required(Field field, Function<String, Optional<T>> parse) {
		if (isBlank(field)) {
			refuse(field, "missing");
			return null;
		}
		return optional(field, parse);
	}

	/**
	 * The value of a field that may be empty; nothing when it is, or when there is a
	 * reason against it.
	 */
	<T> @Nullable T optional(Field field, Function<String, Optional<T>> parse) {
		if (isBlank(field)) {
			return null;
		}
		if (Clearing.isMarked(field, cell(field))) {
			this.cleared.add(field);
			return null;
		}
		if (cell(field).text().indexOf(UNREADABLE) >= 0) {
			this.reasons.add(new Reason(this.layout.header(field), "text-unreadable"));
			return null;
		}
		Optional<T> value = parse.apply(cell(field).text());
		if (value.isEmpty()) {
			refuse(field, "invalid");
		}
		return value.orElse(null);
	}

	void refuse(Field field, String what) {
		String code = field.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + what;
		this.reasons.add(new Reason(this.layout.header(field), code));
	}

	/** Fields that the row empties. */
	Set<Field> cleared() {
		return this.cleared.isEmpty() ? Set.of() : this.cleared;
	}

	List<Reason> reasons() {
		return this.reasons;
	}

}
