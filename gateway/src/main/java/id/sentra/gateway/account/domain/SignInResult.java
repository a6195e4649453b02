package id.sentra.gateway.account.domain;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

	/** The password fits. */
	record Accepted(Identity identity) implements SignInResult {
	}

	/** Unknown name, wrong password or disabled account; which of them is not told. */
	record Refused() implements SignInResult {
	}

	/** Too many failures before: not even looked at. */
	record Locked(Duration retryAfter) implements SignInResult {
	}

}
