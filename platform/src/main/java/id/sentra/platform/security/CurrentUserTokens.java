package id.sentra.platform.security;

import java.util.EnumSet;
import java.util.List;
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
 * sees the own SME only, whatever region the token names.
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
			return new CurrentUser(token.getSubject(), roles, scope(token, roles));
		}
		catch (IllegalArgumentException ex) {
			throw new BadCredentialsException("token with an unknown role or region", ex);
		}
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
