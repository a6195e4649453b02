package id.sentra.financing.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import id.sentra.financing.programme.domain.Purpose;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import org.jspecify.annotations.Nullable;

/**
 * A loan as the old books have it; {@code repaid} is all that came in until
 * {@code balanceOn}.
 */
record TakeOverRequest(@Nullable UUID smeId, @Nullable String oldNumber, @Nullable String programmeCode,
		@Nullable Long principal, @Nullable Integer termMonths, @Nullable Purpose purpose, @Nullable Integer access,
		@Nullable LocalDate disbursedOn, @Nullable Long repaid, @Nullable LocalDate balanceOn) {

	private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,63}");

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final long MOST = 2_000_000_000_000L;

	private static final int LAST_YEAR = 9999;

	OldBookEntry read() {
		List<FieldProblem> problems = new ArrayList<>();
		known("smeId", this.smeId, problems);
		String number = (this.oldNumber != null) ? this.oldNumber.strip() : "";
		if (!NUMBER.matcher(number).matches()) {
			problems.add(new FieldProblem("oldNumber", number.isEmpty() ? "not-blank" : "pattern"));
		}
		else if (PublicText.carriesNik(number)) {
			problems.add(new FieldProblem("oldNumber", "identity-number"));
		}
		known("programmeCode", this.programmeCode, problems);
		within("principal", this.principal, 1, MOST, problems);
		within("termMonths", (this.termMonths != null) ? Long.valueOf(this.termMonths) : null, 1, Integer.MAX_VALUE,
				problems);
		day("disbursedOn", this.disbursedOn, problems);
		within("repaid", this.repaid, 0, MOST, problems);
		day("balanceOn", this.balanceOn, problems);
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return entry(number);
	}

	private OldBookEntry entry(String number) {
		return new OldBookEntry(Objects.requireNonNull(this.smeId), number,
				Objects.requireNonNull(this.programmeCode).strip(), rupiah(this.principal),
				Objects.requireNonNull(this.termMonths),
				(this.purpose != null) ? this.purpose : Purpose.WORKING_CAPITAL, this.access,
				Objects.requireNonNull(this.disbursedOn), rupiah(this.repaid), Objects.requireNonNull(this.balanceOn));
	}

	private static Rupiah rupiah(@Nullable Long amount) {
		return Rupiah.of(Objects.requireNonNull(amount));
	}

	private static void known(String field, @Nullable Object value, List<FieldProblem> problems) {
		if (value == null || value.toString().isBlank() || value.toString().indexOf('\0') >= 0) {
			problems.add(new FieldProblem(field, "not-null"));
		}
	}

	private static void within(String field, @Nullable Long value, long least, long most, List<FieldProblem> problems) {
		if (value == null) {
			problems.add(new FieldProblem(field, "not-null"));
		}
		else if (value < least || value > most) {
			problems
				.add(new FieldProblem(field, (value > most) ? "max" : (least > 0) ? "positive" : "positive-or-zero"));
		}
	}

	private static void day(String field, @Nullable LocalDate value, List<FieldProblem> problems) {
		if (value == null) {
			problems.add(new FieldProblem(field, "not-null"));
		}
		else if (value.isBefore(EARLIEST) || value.getYear() > LAST_YEAR) {
			problems.add(new FieldProblem(field, value.isBefore(EARLIEST) ? "min" : "max"));
		}
	}

}
