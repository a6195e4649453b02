package id.sentra.financing.schedule.domain;

/** How a loan is paid back. */
public enum RepaymentMethod {

	/** Equal instalments; the interest is on what is still owed. */
	ANNUITY,
	/** Equal shares of the principal; the interest is on what is still owed. */
	EQUAL_PRINCIPAL,
	/** Equal shares of principal and interest; the interest is on the whole loan. */
	FLAT

}
