package id.sentra.gateway.account.domain;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

	/** The password fits; one made by somebody else has to be changed first. */
	record Accepted(Identity identity, boolean oneTime) implements SignInResult {
	}

	/** Unknown name, wrong password or disabled account; which of them is not told. */
	record Refused() implements SignInResult {
	}

	/** Too many failures before: not even looked at. */
	record Locked(Duration retryAfter) implements SignInResult {
	}

}
