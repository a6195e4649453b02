package id.sentra.financing.listing;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;

/**
 * Who may look at applications and loans: the owner, and staff who work on or audit
 * financing. What a business owes is no concern of trainers or organisers.
 */
public final class Readers {

	private static final Role[] ROLES = { Role.SME_OWNER, Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER,
			Role.AUDITOR, Role.ADMIN };

	private Readers() {
	}

	/**
	 * @throws NotAllowed for anybody else
	 */
	public static void require(CurrentUser user) {
		user.require(ROLES);
	}

}
