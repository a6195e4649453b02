package id.sentra.financing.loan.domain;

import java.time.Instant;

import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a loan, with the loan as it is afterwards and the amount.
 */
public record LoanEvent(Kind kind, Loan loan, @Nullable Rupiah amount, Instant at) {

	public enum Kind {

		DISBURSED, INSTALMENT_PAID, PAYMENT_REVERSED, COLLECTABILITY_CHANGED, SETTLED,

		/** It was settled by a payment that was taken back, and runs again. */
		REOPENED

	}

}
