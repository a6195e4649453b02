package id.sentra.financing.loan.domain;

import java.util.List;

import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.money.Rupiah;

/**
 * What money received did to a loan: the interest that accrued up to that day, what was
 * paid of interest and principal, by how much the borrower's credit rose, and what
 * happened.
 */
public record PaymentResult(Loan loan, Rupiah accrued, Parts paid, Rupiah credit, List<LoanEvent> events) {
}
