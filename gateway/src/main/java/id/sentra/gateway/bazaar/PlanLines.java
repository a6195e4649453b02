package id.sentra.gateway.bazaar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Required;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a form, numbered from 1: the field {@code lapak} of line 3 is {@code lapak-3}.
 * What is wrong is gathered, so that all is told at once.
 */
final class PlanLines {

	private static final int MOST = 60;

	private final Form form;

	private final Required required;

	private final Locale locale;

	private final List<FieldProblem> wrong = new ArrayList<>();

	PlanLines(Form form, Required required, Locale locale) {
		this.form = form;
		this.required = required;
		this.locale = locale;
	}

	List<FieldProblem> wrong() {
		return this.wrong;
	}

	/**
	 * How many lines to show: those filled in, at least so many, and one more to fill.
	 */
	static int shown(Form form, int least, String... columns) {
		int filled = numbers(form, columns).max().orElse(0);
		return Math.min(MOST, Math.max(least, filled + 1));
	}

	/** The lines in which anything was written. */
	List<Line> filled(String... columns) {
		return numbers(this.form, columns).mapToObj(Line::new).toList();
	}

	void refuse(String field, String key, Object... arguments) {
		this.wrong.add(this.required.wrong(field, key, this.locale, arguments));
	}

	private static IntStream numbers(Form form, String... columns) {
		return IntStream.rangeClosed(1, MOST).filter((number) -> {
			for (String column : columns) {
				if (!form.text(column + "-" + number).isEmpty()) {
					return true;
				}
			}
			return false;
		});
	}

	/** One line. */
	final class Line {

		private final int number;

		private Line(int number) {
			this.number = number;
		}

		String field(String column) {
			return column + "-" + this.number;
		}

		/** Text, which may be missing. */
		String maybe(String column) {
			return PlanLines.this.form.text(field(column));
		}

		/** Text, which must be there. */
		String text(String column) {
			String text = maybe(column);
			if (text.isEmpty()) {
				refuse(field(column), "plan.fill-in");
			}
			return text;
		}

		/** A number within bounds; one when it is wrong, which is told. */
		int count(String column, int least, int most) {
			Integer count = maybeCount(column, least, most);
			if (count == null && maybe(column).isEmpty()) {
				refuse(field(column), "plan.fill-in");
			}
			return (count != null) ? count : 1;
		}

		/** A number within bounds, nothing when there is none or it is wrong. */
		@Nullable Integer maybeCount(String column, int least, int most) {
			Integer count = PlanLines.this.form.count(field(column));
			if (!maybe(column).isEmpty() && (count == null || count < least || count > most)) {
				refuse(field(column), "plan.between", least, most);
				return null;
			}
			return count;
		}

	}

}
