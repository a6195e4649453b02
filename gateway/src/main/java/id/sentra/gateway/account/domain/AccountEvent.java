package id.sentra.gateway.account.domain;

import java.time.Instant;

/** Something that was done to an account, when and by whom. */
public record AccountEvent(Action action, String detail, String by, Instant at) {

	/** What can be done. */
	public enum Action {

		REGISTERED, CREATED, CHANGED, LOCKED, UNLOCKED, PASSWORD_RESET, PASSWORD_CHANGED, SME_BOUND, SME_MERGED

	}

}
