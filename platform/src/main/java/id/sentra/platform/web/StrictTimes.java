package id.sentra.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days, times and instants in JSON, each in one form: {@code 2026-11-28}, {@code 09:00},
 * {@code 2026-11-28T09:00} of the place, {@code 2026-11-28T02:00:00Z} or with another
 * offset. Numbers, lists and the forms of another are refused: a near day is a wrong one.
 */
public final class StrictTimes extends SimpleModule {

	private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

	private static final String TIME = "[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?";

	private static final Pattern DAY_FORM = Pattern.compile(DAY);

	public StrictTimes() {
		super("strict-times");
		add(LocalDate.class, DAY, LocalDate::parse);
		add(LocalTime.class, TIME, LocalTime::parse);
		add(LocalDateTime.class, DAY + "T" + TIME, LocalDateTime::parse);
		add(Instant.class, DAY + "T" + TIME + "(?:Z|[+-][0-9]{2}:[0-9]{2})",
				(text) -> OffsetDateTime.parse(text).toInstant());
	}

	/** The same for a day in an address. */
	static LocalDate day(String text) {
		if (!DAY_FORM.matcher(text).matches()) {
			throw new DateTimeException("not a day in its form");
		}
		return LocalDate.parse(text);
	}

	private <T> void add(Class<T> type, String form, Function<String, T> parser) {
		addDeserializer(type, new OneForm<>(type, Pattern.compile(form), parser));
	}

	private static final class OneForm<T> extends StdScalarDeserializer<T> {

		private final transient Pattern form;

		private final transient Function<String, T> parser;

		OneForm(Class<T> type, Pattern form, Function<String, T> parser) {
			super(type);
			this.form = form;
			this.parser = parser;
		}

		@Override
		@SuppressWarnings("unchecked")
		public T deserialize(JsonParser json, DeserializationContext context) {
			if (!json.hasToken(JsonToken.VALUE_STRING)) {
				return (T) context.handleUnexpectedToken(getValueType(context), json);
			}
			String text = json.getString();
			try {
				if (this.form.matcher(text).matches()) {
					return this.parser.apply(text);
				}
			}
			catch (DateTimeException ex) {
				// Such as 30 February: of the form, and no day.
			}
			return (T) context.handleWeirdStringValue(handledType(), text, "not of the form");
		}

	}

}
