package id.sentra.platform.security;

import java.util.Set;

import id.sentra.platform.error.NotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the gateway vouches for it: the account, its roles, and the scope of
 * its data.
 *
 * @param onBehalf whom an officer at the counter acts for; then the account is the
 * officer's, and roles and scope are the owner's
 */
public record CurrentUser(String username, Set<Role> roles, Scope scope, @Nullable OnBehalf onBehalf) {

	/** Code of the refusal of an administrator who has a region only. */
	public static final String WHOLE_COUNTRY_ONLY = "whole-country-only";

	public CurrentUser {
		roles = Set.copyOf(roles);
	}

	public CurrentUser(String username, Set<Role> roles, Scope scope) {
		this(username, roles, scope, null);
	}

	/** Whether it is an owner in person, not an officer who acts for one. */
	public boolean isOwnerInPerson() {
		return has(Role.SME_OWNER) && this.onBehalf == null;
	}

	/**
	 * For what owners ask for in person, or in writing by a way of its own.
	 * @throws NotAllowed for an officer who acts for an owner
	 */
	public void requireInPerson() {
		if (this.onBehalf != null) {
			throw new NotAllowed("not-at-the-counter");
		}
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
