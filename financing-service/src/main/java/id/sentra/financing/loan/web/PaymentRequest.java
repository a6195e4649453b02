package id.sentra.financing.loan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import id.sentra.financing.loan.application.Payments.Bank;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** A payment as the bank tells of it; {@code settle} ends the loan early. */
record PaymentRequest(@Nullable Long amount, @Nullable String bankReference, @Nullable LocalDate paidOn,
		@Nullable Boolean settle) {

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,63}");

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	/** More than any loan can take. */
	private static final long MOST = 2_000_000_000_000L;

	Read read() {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.amount == null || this.amount < 1 || this.amount > MOST) {
			problems.add(new FieldProblem("amount",
					(this.amount == null) ? "not-null" : this.amount < 1 ? "positive" : "max"));
		}
		if (this.bankReference == null || !REFERENCE.matcher(this.bankReference).matches()
				|| this.bankReference.startsWith("CREDIT-")) {
			problems.add(new FieldProblem("bankReference", (this.bankReference == null) ? "not-blank" : "pattern"));
		}
		if (this.paidOn == null) {
			problems.add(new FieldProblem("paidOn", "not-null"));
		}
		else if (this.paidOn.isBefore(EARLIEST)) {
			problems.add(new FieldProblem("paidOn", "min"));
		}
		if (this.amount == null || this.bankReference == null || this.paidOn == null || !problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return new Read(new Bank(this.bankReference, this.paidOn, Rupiah.of(this.amount)),
				Boolean.TRUE.equals(this.settle));
	}

	record Read(Bank bank, boolean settles) {
	}

}
