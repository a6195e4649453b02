package id.sentra.financing.ledger.domain;

/** The accounts money moves between; their names and kinds are data. */
public enum Account {

	/** The bank account loans are paid out of and into. */
	BANK("1100"),
	/** What borrowers owe of the principal. */
	PRINCIPAL("1200"),
	/** Interest accrued and not yet paid. */
	INTEREST_RECEIVABLE("1300"),
	/** What borrowers have paid beyond what was due: owed to them. */
	BORROWER_CREDIT("2100"),
	/**
	 * What loans taken over from earlier books were worth on the day of their balance.
	 */
	OPENING_BALANCE("3100"),
	/** Interest accrued. */
	INTEREST_INCOME("4100");

	private final String code;

	Account(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

}
