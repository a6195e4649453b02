package id.sentra.financing.loan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanStatus;
import id.sentra.financing.loan.domain.Position;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.financing.schedule.domain.Instalment;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** A loan with how it stands; the schedule only where one loan is asked for. */
record LoanResponse(UUID id, long version, String number, LoanStatus status, @Nullable UUID applicationId,
		@Nullable UUID takeOverId, @Nullable LocalDate balanceOn, UUID smeId, @Nullable String smeName,
		String regionCode, Zone zone, String programmeCode, int programmeVersion, Rupiah principal, int rate,
		int termMonths, RepaymentMethod method, String contractedBy, Instant contractedAt,
		@Nullable LocalDate disbursedOn, PositionResponse position, @Nullable List<InstalmentResponse> schedule) {

	static LoanResponse of(Loan loan, @Nullable RepaymentPlan plan) {
		Contract contract = loan.contract();
		Contract.Source source = contract.funding().source();
		return new LoanResponse(loan.id(), loan.version(), contract.number(), loan.status(),
				source.isTakeOver() ? null : source.id(), source.isTakeOver() ? source.id() : null, source.balanceOn(),
				contract.borrower().smeId(), contract.borrower().name(), contract.borrower().region().value(),
				contract.borrower().zone(), contract.funding().programme(), contract.funding().programmeVersion(),
				contract.terms().principal(), contract.terms().rate().basisPoints(), contract.terms().months(),
				contract.terms().method(), contract.signing().by(), contract.signing().at(),
				(loan.payout() != null) ? loan.payout().day() : null, PositionResponse.of(loan),
				(plan != null) ? plan.instalments().stream().map(InstalmentResponse::of).toList() : null);
	}

	/** How the loan stands at the end of {@code asOf}. */
	record PositionResponse(@Nullable LocalDate asOf, Rupiah owed, Rupiah paidPrincipal, Rupiah paidInterest,
			Rupiah accruedInterest, Rupiah interestOwed, Rupiah credit, @Nullable LocalDate unpaidFrom, int daysPastDue,
			int collectability, @Nullable LocalDate settledOn) {

		static PositionResponse of(Loan loan) {
			Position at = loan.position();
			return new PositionResponse(at.asOf(), loan.owed(), at.paid().principal(), at.paid().interest(),
					at.accrued(), at.interestOwed(), at.credit(), at.lateness().unpaidFrom(),
					at.lateness().daysPastDue(), at.lateness().collectability(), at.settledOn());
		}

	}

	record InstalmentResponse(int number, LocalDate dueOn, Rupiah principal, Rupiah interest, Rupiah total) {

		static InstalmentResponse of(Instalment instalment) {
			return new InstalmentResponse(instalment.number(), instalment.dueOn(), instalment.principal(),
					instalment.interest(), instalment.total());
		}

	}

}
