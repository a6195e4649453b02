package id.sentra.platform.security;

/** What an account may be; one account may have several. */
public enum Role {

	/** Owner of an SME: sees and acts for that SME only. */
	SME_OWNER,
	/** Programme officer of the dinas, for its region. */
	OFFICER, FINANCE_MAKER, FINANCE_APPROVER, TRAINER, MENTOR, ORGANISER,
	/** Reads all of its region, changes nothing. */
	AUDITOR, ADMIN

}
