package id.sentra.registry.imports;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.Format;
import id.sentra.registry.imports.spreadsheet.Layout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A layout as it is stored.
 */
record LayoutText(@Nullable Integer sheet, @Nullable String charset, @Nullable String separator, int headerRow,
		Map<String, Integer> columns, List<String> headers, int rows) {

	static String write(Layout layout, JsonMapper json) {
		Map<String, Integer> columns = new java.util.TreeMap<>();
		layout.columns().forEach((field, column) -> columns.put(field.name(), column));
		Format format = layout.format();
		if (format instanceof Format.Csv csv) {
			return json.writeValueAsString(new LayoutText(null, csv.charset().name(), String.valueOf(csv.separator()),
					layout.headerRow(), columns, layout.headers(), layout.rows()));
		}
		return json.writeValueAsString(new LayoutText(((Format.Xlsx) format).sheet(), null, null, layout.headerRow(),
				columns, layout.headers(), layout.rows()));
	}

	static Layout read(String text, JsonMapper json) {
		LayoutText stored = json.readValue(text, LayoutText.class);
		Map<Field, Integer> columns = new EnumMap<>(Field.class);
		stored.columns.forEach((field, column) -> columns.put(Field.valueOf(field), column));
		return new Layout(stored.format(), stored.headerRow, columns, stored.headers, stored.rows);
	}

	private Format format() {
		if (this.charset != null && this.separator != null) {
			return new Format.Csv(Charset.forName(this.charset), this.separator.charAt(0));
		}
		return new Format.Xlsx((this.sheet != null) ? this.sheet : 0);
	}

}
