package id.sentra.financing.request;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** Reads amounts, days and references of requests. */
public final class MoneyFields {

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,63}");

	private MoneyFields() {
	}

	/**
	 * Whole rupiah between two bounds, both allowed ({@code positive},
	 * {@code positive-or-zero}, {@code max}).
	 */
	public static Field<Rupiah> rupiah(RequestFields fields, String field, @Nullable Long amount, long least,
			long most) {
		if (amount != null && (amount < least || amount > most)) {
			fields.refuse(field, (amount > most) ? "max" : (least > 0) ? "positive" : "positive-or-zero");
		}
		Field<Long> given = fields.given(field, amount);
		return fields.all(() -> Rupiah.of(given.value()));
	}

	/** A number of months from 1 ({@code positive}). */
	public static Field<Integer> months(RequestFields fields, String field, @Nullable Integer months) {
		return fields.given(field, months, "positive", (given) -> given >= 1);
	}

	/** A day from the year 2000 ({@code min}); a request has none after 9999. */
	public static Field<LocalDate> day(RequestFields fields, String field, @Nullable LocalDate day) {
		return fields.given(field, day, "min", (given) -> !given.isBefore(EARLIEST));
	}

	/**
	 * The number under which a bank or other books know something ({@code pattern}); no
	 * NIK.
	 */
	public static Field<String> reference(RequestFields fields, String field, @Nullable String text) {
		Field<String> reference = fields.parsed(field, text, "pattern",
				(given) -> Optional.of(given).filter(REFERENCE.asMatchPredicate()));
		fields.check(field, "identity-number", reference, (given) -> !PublicText.carriesNik(given));
		return reference;
	}

}
