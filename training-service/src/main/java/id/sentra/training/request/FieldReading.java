package id.sentra.training.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.text.PublicText;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a request and keeps every problem met, so that all are told at once.
 * What it gives for a wrong field is a stand-in that {@link #finish()} never lets out.
 */
public final class FieldReading {

	/** Control characters, and what is no character at all. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

	private final List<FieldProblem> problems = new ArrayList<>();

	/** Text that goes out with events: not too long and nothing personal in it. */
	public String publicText(String field, @Nullable String text, int longest) {
		String clean = printable(field, text, longest);
		if (PublicText.carriesPersonalData(clean)) {
			refuse(field, "personal-data");
		}
		return clean;
	}

	/**
	 * Notes that go out: amounts and times may stand in them, but no way to reach a
	 * person and no NIK.
	 */
	public String notes(String field, @Nullable String text, int longest) {
		String clean = printable(field, text, longest);
		if (PublicText.carriesContact(clean)) {
			refuse(field, "personal-data");
		}
		return clean;
	}

	/** Text of one to so many printable characters that names nobody by NIK. */
	public String text(String field, @Nullable String text, int longest) {
		String clean = printable(field, text, longest);
		if (PublicText.carriesNik(clean)) {
			refuse(field, "identity-number");
		}
		return clean;
	}

	private String printable(String field, @Nullable String text, int longest) {
		String clean = (text != null) ? UNPRINTABLE.matcher(text).replaceAll(" ").strip() : "";
		if (clean.isEmpty()) {
			refuse(field, "not-blank");
		}
		else if (clean.length() > longest) {
			refuse(field, "size");
		}
		return clean;
	}

	/** Something that a text must be the form of. */
	public <T> T parsed(String field, @Nullable String text, String code, Function<String, Optional<T>> parse,
			T standIn) {
		if (text == null || text.isBlank()) {
			refuse(field, "not-blank");
			return standIn;
		}
		Optional<T> value = parse.apply(text.strip());
		if (value.isEmpty()) {
			refuse(field, code);
		}
		else if (PublicText.carriesNik(text)) {
			refuse(field, "identity-number");
		}
		return value.orElse(standIn);
	}

	/** A whole number between two bounds, both allowed. */
	public int number(String field, @Nullable Integer number, int least, int most) {
		if (number == null) {
			refuse(field, "not-null");
			return least;
		}
		if (number < least || number > most) {
			this.problems.add(new FieldProblem(field, "between", least, most));
		}
		return number;
	}

	/** What must be there. */
	public <T> T given(String field, @Nullable T value, T standIn) {
		if (value == null) {
			refuse(field, "not-null");
			return standIn;
		}
		return value;
	}

	public void refuse(String field, String code) {
		this.problems.add(new FieldProblem(field, code));
	}

	/**
	 * @throws Refused when there was any problem
	 */
	public void finish() {
		if (!this.problems.isEmpty()) {
			throw Refused.fields(this.problems);
		}
	}

}
