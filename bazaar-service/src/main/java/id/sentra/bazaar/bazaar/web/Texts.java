package id.sentra.bazaar.bazaar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** Reads texts, days and codes of requests about bazaars. */
final class Texts {

	private static final int LONGEST = 200;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	private Texts() {
	}

	/** Text of at most 200 characters without a way to reach a person. */
	static Field<String> read(RequestFields fields, String field, @Nullable String text) {
		return fields.printable(field, text, LONGEST, "contact", PublicText::carriesContact);
	}

	/** Codes that name no person. */
	static void codes(RequestFields fields, String field, Stream<String> codes) {
		if (codes.anyMatch(PublicText::carriesNik)) {
			fields.refuse(field, "identity-number");
		}
	}

	/** A day from 2000 to 2199, as {@code 2026-11-21}. */
	static Field<LocalDate> day(RequestFields fields, String field, @Nullable String text) {
		return fields.parsed(field, text, "pattern", within(LocalDate::parse, LocalDate::getYear));
	}

	/** A moment in those years, as {@code 2026-11-21T10:00:00Z}. */
	static Field<Instant> moment(RequestFields fields, String field, @Nullable String text) {
		return fields.parsed(field, text, "pattern",
				within(Instant::parse, (instant) -> instant.atOffset(ZoneOffset.UTC).getYear()));
	}

	private static <T> Function<String, Optional<T>> within(Function<String, T> parse, ToIntFunction<T> year) {
		return (text) -> {
			try {
				return Optional.of(parse.apply(text))
					.filter((time) -> year.applyAsInt(time) >= FIRST_YEAR && year.applyAsInt(time) <= LAST_YEAR);
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		};
	}

}
