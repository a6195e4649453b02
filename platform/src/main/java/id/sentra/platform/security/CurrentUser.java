package id.sentra.platform.security;

import java.util.Set;

import id.sentra.platform.error.NotAllowed;

/**
 * Who is asking, as the gateway vouches for it: the account, its roles, and the scope of
 * its data.
 */
public record CurrentUser(String username, Set<Role> roles, Scope scope) {

	/** Code of the refusal of an administrator who has a region only. */
	public static final String WHOLE_COUNTRY_ONLY = "whole-country-only";

	public CurrentUser {
		roles = Set.copyOf(roles);
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * @throws NotAllowed unless the caller has one of the roles
	 */
	public void require(Role... allowed) {
		for (Role role : allowed) {
			if (has(role)) {
				return;
			}
		}
		throw new NotAllowed("role-not-allowed");
	}

	/**
	 * For what touches the data of all regions: rebuilding, replaying, discarding.
	 * @throws NotAllowed unless the caller administers the whole country
	 */
	public void requireAdministratorOfAll() {
		require(Role.ADMIN);
		if (!this.scope.isEverything()) {
			throw new NotAllowed(WHOLE_COUNTRY_ONLY);
		}
	}

	/**
	 * @throws NotAllowed for an SME owner, and for an account without a role
	 */
	public void requireStaff() {
		if (has(Role.SME_OWNER) || this.roles.isEmpty()) {
			throw new NotAllowed("role-not-allowed");
		}
	}

}
