package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Kinds of values that no field takes, unless it is there for them. */
public enum Hostile {

	/** Half a character, which a database would keep as another text. */
	BROKEN("\"Toko \\ud83d Ani\"", "\"\\udc00\""),
	/** Signs that show a text in another order than it is stored in. */
	REVERSED("\"Toko \\u202einA\\u202c\"", "\"Toko \\u2066Ani\\u2069\""),
	/** The identity number of a person. */
	NIK("\"Toko 2172015708850001\"", "\"NIK 2172 0157 0885 0001\"", "\"21.72.01.570885.0001\""),
	/** A telephone number. */
	PHONE("\"Toko 081234567890\"", "\"WA +62 812-3456-7890\"", "\"6281177012345\"", "\"hubungi 0811 770 123\""),
	/** More than anything there is. */
	HUGE("9000000000000000000", "-9000000000000000000", "9223372036854775807", "-9223372036854775808"),
	/** A year in which nobody of this programme lives. */
	YEAR("0001-01-01", "1492-08-03", "9999-12-31", "+10000-01-01", "-0001-01-01"),
	/** A day or time in the form of another, which would be read as a near one. */
	FORM;

	private final List<String> values;

	Hostile(String... values) {
		this.values = List.of(values);
	}

	/** The raw JSON of such values for a field of that schema. */
	List<String> of(Schema schema) {
		return switch (this) {
			case BROKEN, REVERSED, NIK, PHONE -> schema.isFreeText() ? this.values : List.of();
			case HUGE -> switch (schema.type()) {
				case "integer", "number" -> this.values;
				default -> List.of();
			};
			case YEAR -> this.values.stream().map((day) -> time(day, schema.format())).flatMap(Stream::of).toList();
			case FORM -> form(schema.format());
		};
	}

	private static String[] time(String day, String format) {
		return switch (format) {
			case "date" -> new String[] { "\"" + day + "\"" };
			case "date-time" -> new String[] { "\"" + day + "T09:00:00Z\"" };
			case "date-time-local" -> new String[] { "\"" + day + "T09:00:00\"" };
			default -> new String[0];
		};
	}

	private static List<String> form(String format) {
		List<String> forms = new ArrayList<>(List.of("\"28/11/2026\"", "20785", "1795885200", "1795885200.5",
				"[2026,11,28]", "[2026,11,28,9,0]", "\"20785\"", "\"2026-02-30\"", "\"2026-02-30T09:00:00Z\""));
		switch (format) {
			case "date" -> forms.addAll(List.of("\"2026-11-28T17:00:00Z\"", "\"2026-11-28T17:00:00+07:00\"",
					"\"2026-11-28T17:00:00\"", "\"2026-11-28Z\""));
			case "date-time" -> forms.addAll(List.of("\"2026-11-28\"", "\"2026-11-28T17:00:00\"", "\"17:00\""));
			case "date-time-local" -> forms.addAll(List.of("\"2026-11-28T17:00:00Z\"", "\"2026-11-28T17:00:00+07:00\"",
					"\"2026-11-28\"", "\"2026-11-28T24:00:01\""));
			default -> {
				return List.of();
			}
		}
		return forms;
	}

}
