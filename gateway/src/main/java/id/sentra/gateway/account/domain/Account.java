package id.sentra.gateway.account.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. The hash carries its own algorithm and parameters; without
 * one, the account is an identity provider's.
 */
public record Account(Identity identity, @Nullable String passwordHash, boolean enabled) {

	@Override
	public String toString() {
		return "Account[" + this.identity.username() + "]";
	}

}
