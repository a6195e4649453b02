package id.sentra.registry.imports;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.Format;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.LeftOut;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A layout as it is stored.
 */
record LayoutText(List<SheetText> sheets, List<String> unusedSheets, int hiddenRows, @Nullable LeftOut leftOut) {

	static String write(Layout layout, JsonMapper json) {
		return json.writeValueAsString(new LayoutText(layout.sheets().stream().map(SheetText::of).toList(),
				layout.unusedSheets(), layout.hiddenRows(), layout.leftOut()));
	}

	/** Also one of earlier programs, which read one sheet. */
	static Layout read(String text, JsonMapper json) {
		JsonNode stored = json.readTree(text);
		if (!stored.has("sheets")) {
			return new Layout(List.of(json.treeToValue(stored, SheetText.class).layout()), List.of(), 0);
		}
		LayoutText layout = json.treeToValue(stored, LayoutText.class);
		return new Layout(layout.sheets.stream().map(SheetText::layout).toList(), layout.unusedSheets,
				layout.hiddenRows, Objects.requireNonNullElse(layout.leftOut, LeftOut.NONE));
	}

	/** One of the sheets: a number for a workbook's, else of text. */
	record SheetText(@Nullable String name, @Nullable Integer sheet, @Nullable Boolean ods, @Nullable Boolean since1904,
			@Nullable String charset, @Nullable String separator, int headerRow, Map<String, Integer> columns,
			List<String> headers, int rows) {

		static SheetText of(SheetLayout layout) {
			Map<String, Integer> columns = new TreeMap<>();
			layout.columns().forEach((field, column) -> columns.put(field.name(), column));
			Format format = layout.format();
			Integer sheet = (format instanceof Format.Xlsx xlsx) ? Integer.valueOf(xlsx.sheet())
					: (format instanceof Format.Ods ods) ? Integer.valueOf(ods.sheet()) : null;
			Format.Csv csv = (format instanceof Format.Csv text) ? text : null;
			return new SheetText(layout.name(), sheet, format instanceof Format.Ods, layout.since1904(),
					(csv != null) ? csv.charset().name() : null, (csv != null) ? String.valueOf(csv.separator()) : null,
					layout.headerRow(), columns, layout.headers(), layout.rows());
		}

		SheetLayout layout() {
			Map<Field, Integer> known = new EnumMap<>(Field.class);
			this.columns.forEach((field, column) -> known.put(Field.valueOf(field), column));
			return new SheetLayout(Objects.requireNonNullElse(this.name, ""), format(), this.headerRow, known,
					this.headers, this.rows);
		}

		private Format format() {
			if (this.charset != null && this.separator != null) {
				return new Format.Csv(Charset.forName(this.charset), this.separator.charAt(0));
			}
			int number = (this.sheet != null) ? this.sheet : 0;
			return Boolean.TRUE.equals(this.ods) ? new Format.Ods(number)
					: new Format.Xlsx(number, Boolean.TRUE.equals(this.since1904));
		}

	}

}
