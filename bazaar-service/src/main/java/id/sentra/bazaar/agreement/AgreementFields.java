package id.sentra.bazaar.agreement;

import java.time.LocalDate;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** Reads texts and days of requests about agreements. */
final class AgreementFields {

	static final int LONGEST_NAME = 200;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	private AgreementFields() {
	}

	/** Printable text without a way to reach a person. */
	static Field<String> text(RequestFields fields, String field, @Nullable String text, int longest) {
		return fields.printable(field, text, longest, "contact", PublicText::carriesContact);
	}

	static Field<LocalDate> day(RequestFields fields, String field, @Nullable LocalDate day) {
		return fields.given(field, day, "not-null",
				(given) -> given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR);
	}

}
