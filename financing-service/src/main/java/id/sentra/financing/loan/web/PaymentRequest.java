package id.sentra.financing.loan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import id.sentra.financing.loan.PaymentService.Received;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import org.jspecify.annotations.Nullable;

/**
 * Money as the bank tells of it; {@code settle} ends the loan early, {@code keepExcess}
 * says that more than is owed was meant and becomes the borrower's credit.
 */
record PaymentRequest(@Nullable Long amount, @Nullable String bankReference, @Nullable LocalDate paidOn,
		@Nullable Boolean settle, @Nullable Boolean keepExcess) {

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,63}");

	/** What references begin with that the service gives itself. */
	private static final Pattern OURS = Pattern.compile("(CREDIT|TAKEN-OVER)-.*");

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	/** More than any loan can take. */
	private static final long MOST = 2_000_000_000_000L;

	Received read() {
		List<FieldProblem> problems = new ArrayList<>(amountProblems());
		problems.addAll(transferProblems());
		refuse(problems);
		return new Received(Boolean.TRUE.equals(this.settle) ? Kind.SETTLEMENT : Kind.PAYMENT,
				new Bank(Objects.requireNonNull(this.bankReference), Objects.requireNonNull(this.paidOn), rupiah()),
				Boolean.TRUE.equals(this.keepExcess));
	}

	/** The amount alone: what is proposed before the bank has done anything. */
	Rupiah readAmount() {
		refuse(amountProblems());
		return rupiah();
	}

	/** The transfer alone, of an amount that was proposed. */
	Transfer readTransfer() {
		refuse(transferProblems());
		return new Transfer(Objects.requireNonNull(this.bankReference), Objects.requireNonNull(this.paidOn));
	}

	private List<FieldProblem> amountProblems() {
		if (this.amount != null && this.amount >= 1 && this.amount <= MOST) {
			return List.of();
		}
		return List.of(new FieldProblem("amount",
				(this.amount == null) ? "not-null" : (this.amount < 1) ? "positive" : "max"));
	}

	private List<FieldProblem> transferProblems() {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.bankReference == null || !REFERENCE.matcher(this.bankReference).matches()
				|| OURS.matcher(this.bankReference).matches()) {
			problems.add(new FieldProblem("bankReference", (this.bankReference == null) ? "not-blank" : "pattern"));
		}
		else if (PublicText.carriesNik(this.bankReference)) {
			problems.add(new FieldProblem("bankReference", "identity-number"));
		}
		if (this.paidOn == null || this.paidOn.isBefore(EARLIEST)) {
			problems.add(new FieldProblem("paidOn", (this.paidOn == null) ? "not-null" : "min"));
		}
		return problems;
	}

	private Rupiah rupiah() {
		return Rupiah.of(Objects.requireNonNull(this.amount));
	}

	private static void refuse(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
	}

	/** The bank's reference and value date. */
	record Transfer(String reference, LocalDate paidOn) {
	}

}
