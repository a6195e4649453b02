package id.sentra.gateway.account.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. The hash carries its own algorithm and parameters; without
 * one, the account is an identity provider's. A password that somebody else made is good
 * until an instant and has to be changed first. What was opened with it (sessions,
 * tokens) counts in the epoch it began in.
 */
public record Account(Identity identity, @Nullable String passwordHash, boolean enabled, @Nullable Instant oneTimeUntil,
		long version, long epoch) {

	/** A new one whose owner chose the password. */
	public static Account of(Identity identity, String passwordHash) {
		return new Account(identity, passwordHash, true, null, 1, 1);
	}

	/** A new one with a password to be changed. */
	public static Account withOneTimePassword(Identity identity, String passwordHash, Instant until) {
		return new Account(identity, passwordHash, true, until, 1, 1);
	}

	public State state() {
		return this.enabled ? (isOneTime() ? State.WAITING : State.ACTIVE) : State.LOCKED;
	}

	/** Whether the password has to be changed before anything else. */
	public boolean isOneTime() {
		return this.oneTimeUntil != null;
	}

	/** Whether the password may be used at an instant. */
	public boolean isUsable(Instant at) {
		return this.enabled && (this.oneTimeUntil == null || at.isBefore(this.oneTimeUntil));
	}

	/** Whether somebody may sign in with it. */
	public enum State {

		ACTIVE,
		/** The one-time password was not changed yet. */
		WAITING, LOCKED

	}

	@Override
	public String toString() {
		return "Account[" + this.identity.username() + "]";
	}

}
