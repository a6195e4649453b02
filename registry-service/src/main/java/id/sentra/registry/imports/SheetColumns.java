package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.sentra.registry.imports.spreadsheet.Field;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is to be read, counted from 0, and what each of its columns holds: null
 * for one that is not taken over.
 */
public record SheetColumns(int sheet, List<@Nullable Field> fields) {

	public SheetColumns {
		fields = Collections.unmodifiableList(new ArrayList<>(fields));
	}

	/** The column of each field. */
	Map<Field, Integer> columns() {
		Map<Field, Integer> columns = new EnumMap<>(Field.class);
		for (int column = 0; column < this.fields.size(); column++) {
			Field field = this.fields.get(column);
			if (field != null) {
				columns.put(field, column);
			}
		}
		return columns;
	}

}
