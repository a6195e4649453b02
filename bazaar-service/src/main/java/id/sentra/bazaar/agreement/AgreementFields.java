package id.sentra.bazaar.agreement;

import java.time.LocalDate;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** Reads texts and days of requests about agreements. */
final class AgreementFields {

	static final int LONGEST_NAME = 200;

	static final int MOST_GOODS = 1_000_000;

	/** So many sums of it still fit into a book that it never overflows. */
	static final long MOST_MONEY = 1_000_000_000_000L;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	private AgreementFields() {
	}

	/** Printable text without a way to reach a person. */
	static Field<String> text(RequestFields fields, String field, @Nullable String text, int longest) {
		return fields.printable(field, text, longest, "contact", PublicText::carriesContact);
	}

	/** Whole rupiah up to the most there is ({@code max}), else the code. */
	static Field<Long> money(RequestFields fields, String field, @Nullable Long amount, long least, String code) {
		if (amount != null && amount > MOST_MONEY) {
			fields.refuse(field, "max");
		}
		return fields.given(field, amount, code, (given) -> given >= least);
	}

	static Field<Integer> count(RequestFields fields, String field, @Nullable Integer count) {
		if (count != null && count > MOST_GOODS) {
			fields.refuse(field, "max");
		}
		return fields.given(field, count, "positive", (given) -> given > 0);
	}

	static Field<LocalDate> day(RequestFields fields, String field, @Nullable LocalDate day) {
		return fields.given(field, day, "not-null",
				(given) -> given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR);
	}

}
