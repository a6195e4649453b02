package id.sentra.gateway.service;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who asks and in which language; without an identity it is a visitor. */
public record CurrentUser(@Nullable Identity identity, Locale locale) {

	private static final int REGENCY = "21.72".length();

	/**
	 * Whoever signed in.
	 * @throws ProblemException when it is a visitor
	 */
	public Identity known() {
		if (this.identity == null) {
			throw new ProblemException(ProblemCode.NOT_SIGNED_IN.problem());
		}
		return this.identity;
	}

	public boolean hasAny(Role... roles) {
		return this.identity != null && this.identity.hasAny(roles);
	}

	/**
	 * @throws ProblemException when none of the roles is held
	 */
	public void require(Role... roles) {
		if (!known().hasAny(roles)) {
			throw new ProblemException(ProblemCode.ROLE_NOT_ALLOWED.problem());
		}
	}

	/** The own region, or nothing to say when it is the whole country. */
	public @Nullable String region() {
		String region = known().region();
		return Objects.equals(region, Identity.WHOLE_COUNTRY) ? null : region;
	}

	/** The regency or city one belongs to, nothing when it is more than one. */
	public @Nullable String regency() {
		String region = region();
		return (region != null && region.length() > REGENCY) ? region.substring(0, REGENCY) : region;
	}

	/**
	 * The own SME of an owner.
	 * @throws ProblemException when the account has none
	 */
	public UUID ownSme() {
		require(Role.SME_OWNER);
		UUID sme = known().smeId();
		if (sme == null) {
			throw new ProblemException(ProblemCode.ROLE_NOT_ALLOWED.problem());
		}
		return sme;
	}

}
