package id.sentra.registry.imports.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import id.sentra.platform.error.Refused;
import id.sentra.platform.web.RequestFields;
import id.sentra.registry.imports.spreadsheet.Field;
import org.jspecify.annotations.Nullable;

/** Texts for columns of a rejected row, by our fields; others stay as they stood. */
record CorrectionRequest(@Nullable Map<String, @Nullable String> fields) {

	private static final int LONGEST = 1_000;

	Map<Field, String> read() {
		if (this.fields == null) {
			throw new Refused("columns-unreadable");
		}
		RequestFields read = new RequestFields();
		Map<Field, RequestFields.Field<@Nullable String>> texts = new EnumMap<>(Field.class);
		this.fields.forEach((key, text) -> {
			Field field = Field.of(key).orElseThrow(() -> new Refused("columns-unreadable"));
			texts.put(field, read.optional("fields." + field.key(), text, "size",
					(given) -> Optional.of(given).filter((one) -> one.length() <= LONGEST)));
		});
		Map<Field, String> values = new EnumMap<>(Field.class);
		texts.forEach((field, text) -> {
			String value = text.value();
			values.put(field, (value != null) ? value : "");
		});
		return values;
	}

	@Override
	public String toString() {
		return "CorrectionRequest";
	}

}
