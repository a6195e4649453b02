package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.sentra.registry.imports.LayoutText.SheetText;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the sheets of a file, as it is stored. */
record SurveyText(List<SurveyedSheet> sheets) {

	static String write(List<SheetSurvey> sheets, JsonMapper json) {
		return json.writeValueAsString(new SurveyText(sheets.stream().map(SurveyedSheet::of).toList()));
	}

	static List<SheetSurvey> read(String text, JsonMapper json) {
		return json.readValue(text, SurveyText.class).sheets.stream().map(SurveyedSheet::survey).toList();
	}

	/** One of them. */
	record SurveyedSheet(SheetText sheet, boolean hidden, int titleRows, List<@Nullable Field> named,
			List<@Nullable Field> looksLike) {

		private static SurveyedSheet of(SheetSurvey sheet) {
			SheetLayout layout = new SheetLayout(sheet.name(), sheet.format(), sheet.headerRow(), Map.of(),
					sheet.columns().stream().map(SheetSurvey.Column::heading).toList(), sheet.rows());
			List<@Nullable Field> named = new ArrayList<>();
			List<@Nullable Field> looksLike = new ArrayList<>();
			sheet.columns().forEach((column) -> {
				named.add(column.named());
				looksLike.add(column.looksLike());
			});
			return new SurveyedSheet(SheetText.of(layout), sheet.hidden(), sheet.titleRows(), named, looksLike);
		}

		private SheetSurvey survey() {
			SheetLayout layout = this.sheet.layout();
			List<SheetSurvey.Column> columns = new ArrayList<>();
			for (int i = 0; i < layout.headers().size(); i++) {
				columns.add(new SheetSurvey.Column(layout.headers().get(i), this.named.get(i), this.looksLike.get(i)));
			}
			return new SheetSurvey(layout.name(), layout.format(), this.hidden, layout.headerRow(), this.titleRows,
					layout.rows(), columns);
		}

	}

}
