package id.sentra.gateway.account.domain;

/** Somebody who may sign in. The hash carries its own algorithm and parameters. */
public record Account(Identity identity, String passwordHash, boolean enabled) {

	@Override
	public String toString() {
		return "Account[" + this.identity.username() + "]";
	}

}
