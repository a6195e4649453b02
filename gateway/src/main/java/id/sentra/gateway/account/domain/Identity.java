package id.sentra.gateway.account.domain;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import id.sentra.platform.security.Role;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking: what a session or an access token stands for, and what a service token
 * says. The region is a Kemendagri code such as {@code 21.72}, or {@code *} for the
 * country.
 *
 * @param visit to the counter in which an officer acts for the owner of the SME; then
 * roles and SME are the owner's and the region the SME's, name and account the officer's
 */
public record Identity(String username, String displayName, Set<Role> roles, String region, @Nullable UUID smeId,
		@Nullable UUID visit) {

	/** The region of those who see the whole country. */
	public static final String WHOLE_COUNTRY = "*";

	private static final Pattern REGION = Pattern.compile("\\*|\\d{2}(\\.\\d{2}){0,2}");

	public Identity {
		roles = Set.copyOf(roles);
		if (roles.isEmpty()) {
			throw new IllegalArgumentException("An account needs at least one role: " + username);
		}
		if (!REGION.matcher(region).matches()) {
			throw new IllegalArgumentException("Not a region code: " + region);
		}
		if (roles.contains(Role.SME_OWNER) && smeId == null && roles.size() > 1) {
			throw new IllegalArgumentException("An owner's account has no other role: " + username);
		}
	}

	public Identity(String username, String displayName, Set<Role> roles, String region, @Nullable UUID smeId) {
		this(username, displayName, roles, region, smeId, null);
	}

	/** The officer as he acts for the owner of an SME in a visit to the counter. */
	public Identity actingFor(UUID sme, String district, UUID counterVisit) {
		return new Identity(this.username, this.displayName, Set.of(Role.SME_OWNER), district, sme, counterVisit);
	}

	/** Whether it is an owner whose SME is not known yet. */
	public boolean isOwnerToBe() {
		return this.smeId == null && this.roles.contains(Role.SME_OWNER);
	}

	/**
	 * Whether one person may hold all these roles; of accounts from before, not all do.
	 */
	public boolean hasCompatibleRoles() {
		return Role.areCompatible(this.roles);
	}

	/** Roles and region in a word, as histories have it. */
	public String rights() {
		return String.join(" ", this.roles.stream().map(Enum::name).sorted().toList()) + ", " + this.region;
	}

	/** Whether one of the roles is held. */
	public boolean hasAny(Role... wanted) {
		return Set.of(wanted).stream().anyMatch(this.roles::contains);
	}

	/** Whether figures of the region may be shown: the own one or a part of it. */
	public boolean sees(String code) {
		return this.region.equals(WHOLE_COUNTRY) || code.equals(this.region) || code.startsWith(this.region + ".");
	}

}
