package id.sentra.gateway.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.account.domain.Username;
import id.sentra.platform.security.Role;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an identity provider vouches for. The subject is the provider's own,
 * never reused name of the person; everything else may change from one sign-in to the
 * next.
 */
record ExternalIdentity(String issuer, String subject, Identity identity) {

	/** A subject has at most so many characters; what is longer is not said. */
	private static final int LONGEST = 255;

	/**
	 * Who that is here, by a name as {@link Username} allows. Roles nobody here has are
	 * the provider's own business; without any of ours, or without a region, somebody is
	 * nobody: the whole country must be said ({@code *}).
	 * @throws IllegalArgumentException if the claims do not make an account
	 */
	public static ExternalIdentity of(String issuer, ClaimNames names, Map<String, Object> claims) {
		String username = Username.parse(text(claims, names.username()))
			.orElseThrow(() -> new IllegalArgumentException("Not a username: " + names.username()))
			.value();
		String sme = optional(claims, names.sme());
		String displayName = optional(claims, names.name());
		Set<Role> roles = roles(claims.get(names.roles()));
		if (!Role.areCompatible(roles)) {
			throw new IllegalArgumentException("One person may not hold all these roles: " + names.roles());
		}
		return new ExternalIdentity(issuer, text(claims, "sub"),
				new Identity(username, (displayName != null) ? displayName : username, roles,
						text(claims, names.region()), (sme != null) ? UUID.fromString(sme) : null));
	}

	private static Set<Role> roles(@Nullable Object claim) {
		Stream<?> values = (claim instanceof Collection<?> many) ? many.stream()
				: Arrays.stream(String.valueOf(claim).split("[\\s,]+"));
		Set<String> said = values.map((value) -> String.valueOf(value).toUpperCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return Arrays.stream(Role.values()).filter((role) -> said.contains(role.name())).collect(Collectors.toSet());
	}

	private static String text(Map<String, Object> claims, String name) {
		String value = optional(claims, name);
		if (value == null) {
			throw new IllegalArgumentException("The provider does not say " + name);
		}
		return value;
	}

	private static @Nullable String optional(Map<String, Object> claims, String name) {
		Object value = claims.get(name);
		return (value instanceof String text && !text.isBlank() && text.length() <= LONGEST
				&& text.chars().noneMatch(Character::isISOControl)) ? text.strip() : null;
	}

	@Override
	public String toString() {
		return "ExternalIdentity[" + this.identity.username() + "]";
	}

}
