package id.sentra.financing.takeover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.OpeningBalance;
import id.sentra.financing.loan.domain.Position;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.financing.takeover.domain.TakeOver.Outcome;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** A take-over; how the loan stood on its balance day only where one is asked for. */
record TakeOverResponse(UUID id, long version, TakeOver.Status status, UUID smeId, @Nullable String smeName,
		String regionCode, String oldNumber, String programmeCode, int programmeVersion, Rupiah principal, int rate,
		int termMonths, RepaymentMethod method, LocalDate disbursedOn, Rupiah repaid, LocalDate balanceOn,
		String proposedBy, Instant proposedAt, @Nullable DecisionResponse decision, @Nullable UUID loanId,
		@Nullable OpeningBalanceResponse standing) {

	static TakeOverResponse of(TakeOver takeOver, @Nullable OpeningBalance opened) {
		EarlierLoan loan = takeOver.loan();
		Outcome outcome = takeOver.outcome();
		return new TakeOverResponse(takeOver.id(), takeOver.version(), takeOver.status(), takeOver.borrower().smeId(),
				takeOver.borrower().name(), takeOver.borrower().region().value(), loan.oldNumber(), loan.programme(),
				loan.programmeVersion(), loan.terms().principal(), loan.terms().rate().basisPoints(),
				loan.terms().months(), loan.terms().method(), loan.disbursedOn(), loan.repaid(), loan.balanceOn(),
				takeOver.proposal().by(), takeOver.proposal().at(),
				(outcome != null) ? new DecisionResponse(outcome.decision().by(), outcome.decision().at()) : null,
				(outcome != null) ? outcome.loanId() : null,
				(opened != null) ? OpeningBalanceResponse.of(opened.loan()) : null);
	}

	/** Who decided, and when. */
	record DecisionResponse(String decidedBy, Instant decidedAt) {
	}

	/** What is owed of principal, what the repaid amount paid, and how late it was. */
	record OpeningBalanceResponse(Rupiah owed, Rupiah paidPrincipal, Rupiah paidInterest, Rupiah interestOwed,
			Rupiah credit, int daysPastDue, int collectability) {

		static OpeningBalanceResponse of(Loan loan) {
			Position at = loan.position();
			return new OpeningBalanceResponse(loan.owed(), at.paid().principal(), at.paid().interest(),
					at.interestOwed(), at.credit(), at.lateness().daysPastDue(), at.lateness().collectability());
		}

	}

}
