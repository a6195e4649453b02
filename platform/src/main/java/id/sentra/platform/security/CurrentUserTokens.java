package id.sentra.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/**
 * Reads who is asking from a verified token: {@code sub}, {@code roles}, {@code region}
 * ({@code *} for the whole country; none for no region) and {@code sme}. An SME owner
 * sees the own SME only, whatever region the token names. In a visit to the counter
 * {@code act} (RFC 8693) names the officer who acts for that owner, {@code visit} the
 * visit and {@code region} where the SME is.
 */
public final class CurrentUserTokens implements Converter<Jwt, Mono<CurrentUserAuthentication>> {

	@Override
	public Mono<CurrentUserAuthentication> convert(Jwt token) {
		return Mono.fromSupplier(() -> new CurrentUserAuthentication(token, user(token)));
	}

	static CurrentUser user(Jwt token) {
		try {
			Set<Role> roles = EnumSet.noneOf(Role.class);
			@Nullable List<String> named = token.getClaimAsStringList("roles");
			if (named != null) {
				named.forEach((role) -> roles.add(Role.valueOf(role)));
			}
			Map<String, Object> act = token.getClaimAsMap("act");
			return (act != null) ? acting(token, act, roles)
					: new CurrentUser(token.getSubject(), roles, scope(token, roles));
		}
		catch (IllegalArgumentException ex) {
			throw new BadCredentialsException("token with an unknown role or region", ex);
		}
	}

	/**
	 * Has the rights of one owner and no others, so the token names no roles: a service
	 * of before there were actors lets nobody in by it, instead of taking it for the
	 * owner's.
	 */
	private static CurrentUser acting(Jwt token, Map<String, Object> act, Set<Role> roles) {
		String sme = token.getClaimAsString("sme");
		String visit = token.getClaimAsString("visit");
		String region = token.getClaimAsString("region");
		if (!(act.get("sub") instanceof String officer) || officer.isBlank() || sme == null || visit == null
				|| region == null || !roles.isEmpty()) {
			throw new IllegalArgumentException("an actor for nobody, or with rights of its own");
		}
		OnBehalf owner = new OnBehalf(UUID.fromString(visit), UUID.fromString(sme), RegionCode.of(region));
		return new CurrentUser(officer, Set.of(Role.SME_OWNER), Scope.ofSme(owner.sme()), owner);
	}

	private static Scope scope(Jwt token, Set<Role> roles) {
		if (roles.contains(Role.SME_OWNER)) {
			String sme = token.getClaimAsString("sme");
			return (sme != null) ? Scope.ofSme(UUID.fromString(sme)) : Scope.nothing();
		}
		String region = token.getClaimAsString("region");
		if (region == null) {
			return Scope.nothing();
		}
		return region.equals("*") ? Scope.system() : Scope.of(RegionCode.of(region));
	}

}
