package id.sentra.financing.loan.domain;

public enum LoanStatus {

	CONTRACTED, ACTIVE, SETTLED, CANCELLED

}
