package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.text.PublicText;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What an office said last that columns hold, by their headings; within the transaction
 * of the caller.
 */
@Repository
class Headings {

	private static final int LONGEST = 60;

	/** Of one office; those said longest ago are forgotten. */
	private static final int MOST = 2_000;

	private static final String KEEP = """
			insert into import_heading (region_code, heading, field, mapped_at)
			select :region, r.heading, r.field, now() from unnest(:headings::text[], :fields::text[]) as r(heading, field)
			on conflict (region_code, heading) do update set field = excluded.field, mapped_at = excluded.mapped_at""";

	private static final String FORGET = """
			delete from import_heading where region_code = :region and heading in (select heading from import_heading
				where region_code = :region order by mapped_at desc, heading offset :most)""";

	private final DatabaseClient database;

	Headings(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * By heading: nothing as the field of one that is not taken over. What was said of a
	 * field that there is no more is not told.
	 */
	Mono<Map<String, Optional<Field>>> of(RegionCode region, List<SheetSurvey> sheets) {
		String[] headings = sheets.stream()
			.flatMap((sheet) -> sheet.columns().stream())
			.map(SheetSurvey.Column::key)
			.distinct()
			.toArray(String[]::new);
		return this.database
			.sql("select heading, field from import_heading where region_code = :region and heading = any(:headings)")
			.bind("region", region.value())
			.bind("headings", headings)
			.map((row) -> new ColumnMapping(Objects.requireNonNull(row.get("heading", String.class)),
					row.get("field", String.class)))
			.all()
			.filter(ColumnMapping::isKnown)
			.collectMap(ColumnMapping::heading, ColumnMapping::known);
	}

	/**
	 * Keeps what was said; of headings that stand twice in a sheet, or tell of a person,
	 * nothing.
	 */
	Mono<Void> keep(RegionCode region, List<SheetSurvey> sheets, List<SheetColumns> columns) {
		Map<String, ColumnMapping> mappings = new HashMap<>();
		for (SheetColumns chosen : columns) {
			SheetSurvey sheet = sheets.get(chosen.sheet());
			for (int i = 0; i < sheet.columns().size(); i++) {
				String heading = sheet.columns().get(i).key();
				Field field = chosen.fields().get(i);
				if (!heading.isEmpty() && heading.length() <= LONGEST && !sheet.isDoubled(i)
						&& !PublicText.carriesPersonalData(sheet.columns().get(i).heading())) {
					mappings.put(heading, new ColumnMapping(heading, (field != null) ? field.name() : null));
				}
			}
		}
		List<ColumnMapping> all = new ArrayList<>(mappings.values());
		return this.database.sql(KEEP)
			.bind("region", region.value())
			.bind("headings", ArrayParameter.of(all, String.class, ColumnMapping::heading))
			.bind("fields", ArrayParameter.of(all, String.class, ColumnMapping::field))
			.then()
			.then(this.database.sql(FORGET).bind("region", region.value()).bind("most", MOST).then());
	}

	private record ColumnMapping(String heading, @Nullable String field) {

		private boolean isKnown() {
			return this.field == null || known().isPresent();
		}

		private Optional<Field> known() {
			return Arrays.stream(Field.values()).filter((one) -> one.name().equals(this.field)).findFirst();
		}

	}

}
