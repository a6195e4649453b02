package id.sentra.registry.imports.spreadsheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a sheet before anybody said what is read of it: how many rows with
 * something stand above the headings and how many below; no columns where no row looks
 * like headings.
 */
public record SheetSurvey(String name, Format format, boolean hidden, int headerRow, int titleRows, int rows,
		List<Column> columns) {

	public SheetSurvey {
		columns = List.copyOf(columns);
	}

	/** Whether two columns are called the same, so that a name does not say which. */
	public boolean isDoubled(int column) {
		String heading = ColumnNames.plain(this.columns.get(column).heading());
		return !heading.isEmpty()
				&& this.columns.stream().filter((one) -> ColumnNames.plain(one.heading()).equals(heading)).count() > 1;
	}

	/**
	 * A column: its heading, what it holds by that name, and what it holds by how its
	 * cells look.
	 */
	public record Column(String heading, @Nullable Field named, @Nullable Field looksLike) {

		/** The heading by which an office's last word on it is known. */
		public String key() {
			return ColumnNames.plain(this.heading);
		}

	}

}
