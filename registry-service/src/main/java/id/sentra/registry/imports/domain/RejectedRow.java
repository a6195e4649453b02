package id.sentra.registry.imports.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row that is not taken in, with every reason there is: its place in the whole file,
 * and the name of its sheet where a workbook has several.
 */
public record RejectedRow(int row, @Nullable String sheet, List<Reason> reasons) {

	public RejectedRow {
		if (reasons.isEmpty()) {
			throw new IllegalArgumentException("a row is rejected for a reason");
		}
		reasons = List.copyOf(reasons);
	}

	public RejectedRow(int row, List<Reason> reasons) {
		this(row, null, reasons);
	}

	/** The same, of a sheet of that name. */
	public RejectedRow of(@Nullable String name) {
		return new RejectedRow(this.row, name, this.reasons);
	}

}
