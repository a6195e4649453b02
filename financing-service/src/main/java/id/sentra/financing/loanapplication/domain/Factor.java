package id.sentra.financing.loanapplication.domain;

/** What counts in a score. */
public enum Factor {

	/** Valid certificates of different courses. */
	CERTIFICATES,
	/** Sales at bazaars of the last twelve months, in rupiah, whoever reported them. */
	BAZAAR_SALES,
	/** Those of them that the dinas has confirmed. */
	CONFIRMED_SALES,
	/** Whole months since the business began. */
	MONTHS_IN_BUSINESS

}
