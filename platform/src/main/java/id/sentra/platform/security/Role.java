package id.sentra.platform.security;

import java.util.Set;
import java.util.stream.Stream;

/** What an account may be; one account may have several. */
public enum Role {

	/** Owner of an SME: sees and acts for that SME only. */
	SME_OWNER,
	/** Programme officer of the dinas, for its region. */
	OFFICER, FINANCE_MAKER, FINANCE_APPROVER, TRAINER, MENTOR, ORGANISER,
	/** Reads all of its region, changes nothing. */
	AUDITOR, ADMIN;

	/**
	 * Whether one person may hold all of them. Nobody both proposes loans and decides on
	 * them, who gives rights has neither of these, an auditor watches nothing of his own,
	 * and an owner is not the staff that decides on owners.
	 */
	public static boolean areCompatible(Set<Role> roles) {
		boolean alone = roles.contains(AUDITOR) || roles.contains(SME_OWNER);
		long apart = Stream.of(FINANCE_MAKER, FINANCE_APPROVER, ADMIN).filter(roles::contains).count();
		return apart <= 1 && (!alone || roles.size() == 1);
	}

}
