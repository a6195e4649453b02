package id.sentra.gateway.account.domain;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

	/** Somebody is known: their account as it was when the password was looked at. */
	record Accepted(Account account) implements SignInResult {

		public Identity identity() {
			return this.account.identity();
		}

		/** Whether the password has to be changed first. */
		public boolean oneTime() {
			return this.account.isOneTime();
		}

	}

	/** Unknown name, wrong password or disabled account; which of them is not told. */
	record Refused() implements SignInResult {
	}

	/** Too many failures before: not even looked at. */
	record Locked(Duration retryAfter) implements SignInResult {
	}

}
