package id.sentra.financing.loan.domain;

/** Where a loan stands. */
public enum LoanStatus {

	CONTRACTED, ACTIVE, SETTLED, CANCELLED

}
