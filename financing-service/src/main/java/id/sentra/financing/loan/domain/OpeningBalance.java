package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.financing.loan.domain.LoanEvent.Kind;

/**
 * How a loan paid out earlier enters the books: its plan from the real day of payout, and
 * what was repaid set against it as any payment is. Others are told of the payout and of
 * arrears, not of payments that were made before.
 */
public record OpeningBalance(Loan contracted, RepaymentPlan plan, PaymentResult result, List<LoanEvent> events) {

	public static OpeningBalance of(Contract contract, EarlierLoan earlier, CollectabilityRules rules, Instant now) {
		Loan contracted = Loan.contracted(contract);
		LocalDate paidOut = earlier.disbursedOn();
		LoanEvent disbursed = contracted.disburse(paidOut, contract.signing().by(), now);
		RepaymentPlan plan = contracted.plan(paidOut);
		PaymentResult result = disbursed.loan().receive(earlier.repaid(), plan, rules, earlier.balanceOn(), now);
		List<LoanEvent> told = Stream
			.concat(Stream.of(disbursed),
					result.events().stream().filter((event) -> event.kind() == Kind.COLLECTABILITY_CHANGED))
			.toList();
		return new OpeningBalance(contracted, plan, result, told);
	}

	/** The loan as it stood at the end of the balance day. */
	public Loan loan() {
		return this.result.loan();
	}

}
