package id.sentra.bazaar.bazaar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a request and keeps every problem met, so that all are told at once.
 */
final class Reading {

	private static final int LONGEST = 200;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	private final List<FieldProblem> problems = new ArrayList<>();

	/**
	 * Text of at most 200 characters without control characters and ways to reach a
	 * person.
	 */
	String text(String field, @Nullable String given) {
		String clean = (given != null) ? given.replaceAll("\\p{Cntrl}+", " ").strip() : "";
		if (clean.isEmpty() || clean.length() > LONGEST) {
			refuse(field, clean.isEmpty() ? "not-blank" : "size");
		}
		else if (PublicText.carriesContact(clean)) {
			refuse(field, "contact");
		}
		return clean;
	}

	/** Codes that name no person. */
	void codes(String field, Stream<String> codes) {
		if (codes.anyMatch(PublicText::carriesNik)) {
			refuse(field, "identity-number");
		}
	}

	<T> T required(String field, @Nullable T given, T otherwise) {
		if (given == null) {
			refuse(field, "not-null");
			return otherwise;
		}
		return given;
	}

	<T> T parsed(String field, @Nullable String given, String code, Function<String, Optional<T>> parse, T otherwise) {
		Optional<T> value = (given != null) ? parse.apply(given.strip()) : Optional.empty();
		if (value.isEmpty()) {
			refuse(field, (given != null) ? code : "not-null");
		}
		return value.orElse(otherwise);
	}

	/** A day from 2000 to 2199, as {@code 2026-11-21}. */
	LocalDate day(String field, @Nullable String given) {
		return parsed(field, given, "pattern", within(LocalDate::parse, LocalDate::getYear), LocalDate.EPOCH);
	}

	/** A moment in those years, as {@code 2026-11-21T10:00:00Z}. */
	Instant moment(String field, @Nullable String given) {
		return parsed(field, given, "pattern",
				within(Instant::parse, (instant) -> instant.atOffset(ZoneOffset.UTC).getYear()), Instant.EPOCH);
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

	void refuse(String field, String code) {
		this.problems.add(new FieldProblem(field, code));
	}

	/**
	 * @throws Refused when there was any problem
	 */
	void finish() {
		if (!this.problems.isEmpty()) {
			throw Refused.fields(this.problems);
		}
	}

	/** The id a cursor names, or none. */
	static @Nullable UUID after(@Nullable String cursor) {
		String key = Cursor.key(cursor);
		return key.isEmpty() ? null : id(key);
	}

	static UUID id(String key) {
		try {
			return UUID.fromString(key);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("bad-cursor");
		}
	}

	/** One of the constants, or none when nothing is asked for. */
	static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(text)) {
				return constant;
			}
		}
		throw new Refused("bad-status");
	}

}
