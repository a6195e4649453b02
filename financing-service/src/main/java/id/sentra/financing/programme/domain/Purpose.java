package id.sentra.financing.programme.domain;

/** What a loan is for; the longest term depends on it. */
public enum Purpose {

	WORKING_CAPITAL, INVESTMENT

}
