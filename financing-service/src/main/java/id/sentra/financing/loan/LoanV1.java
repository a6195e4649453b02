package id.sentra.financing.loan;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import org.jspecify.annotations.Nullable;

/**
 * The data of every event of topic {@code financing.loan}, version 1: the loan's
 * principal, what was paid out or paid with this event, and how late it is. Of a loan
 * taken over from earlier books {@code applicationId} is the take-over's id.
 */
record LoanV1(UUID loanId, UUID applicationId, UUID smeId, String regionCode, String programmeCode, long principal,
		@Nullable Long amount, int daysPastDue, int collectability, @Nullable LocalDate disbursedOn,
		boolean takenOver) {

	static LoanV1 of(LoanEvent event) {
		Loan loan = event.loan();
		Contract contract = loan.contract();
		return new LoanV1(loan.id(), contract.funding().source().id(), contract.borrower().smeId(),
				contract.borrower().region().value(), contract.funding().programme(),
				contract.terms().principal().amount(), (event.amount() != null) ? event.amount().amount() : null,
				loan.position().lateness().daysPastDue(), loan.position().lateness().collectability(),
				(loan.payout() != null) ? loan.payout().day() : null, contract.funding().source().isTakeOver());
	}

}
