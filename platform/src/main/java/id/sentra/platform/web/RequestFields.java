package id.sentra.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request into value types and gathers every problem met. Read all
 * fields first, then ask for their values: the first value asked for throws
 * {@link Refused} with all problems there are, so that nothing ever stands in for what is
 * wrong.
 */
public final class RequestFields {

	private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cc}+");

	/**
	 * Half a character and what is none, which would be stored as something else, and
	 * what shows a text in another order than it has.
	 */
	private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF\\u202a-\\u202e\\u2066-\\u2069]");

	private final List<FieldProblem> problems = new ArrayList<>();

	/**
	 * Adds a problem, once: a stable code and its arguments, never what stood there.
	 */
	public void refuse(String field, String code, Object... arguments) {
		if (this.problems.stream().noneMatch((known) -> known.field().equals(field) && known.code().equals(code))) {
			this.problems.add(new FieldProblem(field, code, arguments));
		}
	}

	/** What must be there ({@code not-null}). */
	public <T> Field<T> given(String field, @Nullable T value) {
		if (value == null) {
			refuse(field, "not-null");
			return invalid();
		}
		return new Field<>(() -> value);
	}

	/** What must be there and fulfil a condition, else the code. */
	public <T> Field<T> given(String field, @Nullable T value, String code, Predicate<T> condition) {
		if (value != null && !condition.test(value)) {
			refuse(field, code);
			return invalid();
		}
		return given(field, value);
	}

	/** A whole number between two bounds, both allowed ({@code between}). */
	public Field<Integer> number(String field, @Nullable Integer number, int least, int most) {
		if (number != null && (number < least || number > most)) {
			refuse(field, "between", least, most);
			return invalid();
		}
		return given(field, number);
	}

	/** The same where nothing need be said: null for none. */
	public Field<@Nullable Integer> optionalNumber(String field, @Nullable Integer number, int least, int most) {
		if (number == null) {
			return none();
		}
		Field<Integer> read = number(field, number, least, most);
		return new Field<>(read.value::get, read.valid);
	}

	/**
	 * Whole rupiah, from so many ({@code positive}, {@code positive-or-zero},
	 * {@code min}) to {@link Rupiah#MOST} ({@code max}).
	 */
	public Field<Rupiah> amount(String field, @Nullable Long amount, long least) {
		if (amount != null && amount > Rupiah.MOST.amount()) {
			refuse(field, "max");
			return invalid();
		}
		String tooLittle = (least == 0) ? "positive-or-zero" : (least == 1) ? "positive" : "min";
		Field<Long> read = given(field, amount, tooLittle, (rupiah) -> rupiah >= least);
		return new Field<>(() -> new Rupiah(read.value.get()), read.valid);
	}

	/** The same where nothing need be said: null for none. */
	public Field<@Nullable Rupiah> optionalAmount(String field, @Nullable Long amount, long least) {
		if (amount == null) {
			return none();
		}
		Field<Rupiah> read = amount(field, amount, least);
		return new Field<>(read.value::get, read.valid);
	}

	/**
	 * What a text must be the form of, else the code; text that is broken or turned
	 * around ({@code broken-text}) is of no form.
	 */
	public <T> Field<T> parsed(String field, @Nullable String text, String code, Function<String, Optional<T>> parser) {
		if (text == null || text.isBlank()) {
			refuse(field, "not-blank");
			return invalid();
		}
		if (BROKEN.matcher(text).find()) {
			refuse(field, "broken-text");
			return invalid();
		}
		Optional<T> value = parser.apply(text.strip());
		if (value.isEmpty()) {
			refuse(field, code);
			return invalid();
		}
		return new Field<>(value::get);
	}

	/** The same where nothing need be said: null for none. */
	public <T> Field<@Nullable T> optional(String field, @Nullable String text, String code,
			Function<String, Optional<T>> parser) {
		if (text == null || text.isBlank()) {
			return none();
		}
		Field<T> value = parsed(field, text, code, parser);
		return new Field<>(value.value::get, value.valid);
	}

	/** A constant by its name, else the code. */
	public <E extends Enum<E>> Field<E> constant(String field, @Nullable String text, String code, Class<E> type) {
		return parsed(field, text, code,
				(name) -> Arrays.stream(type.getEnumConstants())
					.filter((constant) -> constant.name().equals(name))
					.findFirst());
	}

	/** One of the known constants by its name ({@code one-of}, with their names). */
	public <E extends Enum<E>> Field<E> oneOf(String field, @Nullable String text, List<E> known) {
		Optional<E> found = known.stream().filter((constant) -> constant.name().equals(text)).findFirst();
		if (found.isEmpty()) {
			refuse(field, "one-of", known.stream().map(Enum::name).collect(Collectors.joining(", ")));
			return invalid();
		}
		return new Field<>(found::get);
	}

	/** Text of one to so many printable characters that names nobody by NIK. */
	public Field<String> text(String field, @Nullable String text, int longest) {
		return printable(field, text, longest, "identity-number", PublicText::carriesNik);
	}

	/** Text that goes out with events: nothing personal in it. */
	public Field<String> publicText(String field, @Nullable String text, int longest) {
		return printable(field, text, longest, "personal-data", PublicText::carriesPersonalData);
	}

	/**
	 * Notes that go out with events: amounts and times may stand in them, but no way to
	 * reach a person and no NIK.
	 */
	public Field<String> notes(String field, @Nullable String text, int longest) {
		return printable(field, text, longest, "personal-data", PublicText::carriesContact);
	}

	/** Each of a list of so many items, else the code; an item must not be null. */
	public <A, T> Field<List<T>> each(String field, @Nullable List<@Nullable A> items, int least, int most, String code,
			Function<A, Field<T>> reader) {
		List<@Nullable A> given = (items != null) ? items : List.of();
		if (given.size() < least || given.size() > most) {
			refuse(field, code);
			return invalid();
		}
		List<Field<T>> read = new ArrayList<>();
		for (A item : given) {
			if (item == null) {
				refuse(field, "not-null");
				return invalid();
			}
			read.add(reader.apply(item));
		}
		return all(() -> read.stream().map(Field::value).toList());
	}

	/** A field about which nothing need be said and nothing is. */
	public <T> Field<@Nullable T> none() {
		return new Field<>(() -> null);
	}

	/** A value made of fields read before; made when it is asked for. */
	public <T> Field<T> all(Supplier<T> value) {
		return new Field<>(value);
	}

	/**
	 * Refuses a field that was read without a problem, when a condition does not hold.
	 */
	public <T> void check(String field, String code, Field<T> read, Predicate<T> condition) {
		if (read.valid && !condition.test(read.value.get())) {
			refuse(field, code);
		}
	}

	/**
	 * Refuses a field when two that were read do not fit together; one of them that has a
	 * problem already is not judged.
	 */
	public <A, B> void check(String field, String code, Field<A> first, Field<B> second, BiPredicate<A, B> fits) {
		if (first.valid && second.valid && !fits.test(first.value.get(), second.value.get())) {
			refuse(field, code);
		}
	}

	/** Text of one to so many printable characters; the code when it is forbidden. */
	public Field<String> printable(String field, @Nullable String text, int longest, String code,
			Predicate<String> forbidden) {
		String clean = (text != null) ? UNPRINTABLE.matcher(text).replaceAll(" ").strip() : "";
		boolean fits = !clean.isEmpty() && clean.length() <= longest;
		if (BROKEN.matcher(clean).find()) {
			refuse(field, "broken-text");
			return invalid();
		}
		boolean allowed = !forbidden.test(clean);
		if (!fits) {
			refuse(field, clean.isEmpty() ? "not-blank" : "size");
		}
		if (!allowed) {
			refuse(field, code);
		}
		return (fits && allowed) ? new Field<>(() -> clean) : invalid();
	}

	private <T> Field<T> invalid() {
		return new Field<>(() -> {
			throw new IllegalStateException("A field with a problem has no value");
		}, false);
	}

	/** A field that was read. */
	public final class Field<T extends @Nullable Object> {

		private final Supplier<T> value;

		private final boolean valid;

		private Field(Supplier<T> value) {
			this(value, true);
		}

		private Field(Supplier<T> value, boolean valid) {
			this.value = value;
			this.valid = valid;
		}

		/**
		 * What stood there.
		 * @throws Refused with every problem of the request, if there is any
		 */
		public T value() {
			if (!RequestFields.this.problems.isEmpty()) {
				throw Refused.fields(RequestFields.this.problems);
			}
			return this.value.get();
		}

	}

}
