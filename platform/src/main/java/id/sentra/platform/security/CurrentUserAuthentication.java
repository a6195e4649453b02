package id.sentra.platform.security;

import java.util.Map;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * A request authenticated by the gateway's token; authorities are the roles, as
 * {@code ROLE_OFFICER}.
 */
public final class CurrentUserAuthentication extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

	private final transient CurrentUser user;

	CurrentUserAuthentication(Jwt token, CurrentUser user) {
		super(token, AuthorityUtils
			.createAuthorityList(user.roles().stream().map((role) -> "ROLE_" + role.name()).toList()));
		this.user = user;
		setAuthenticated(true);
	}

	/** Who asks, as the subscriber's context tells; nothing on open routes. */
	public static Mono<CurrentUser> current() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((security) -> security.getAuthentication())
			.ofType(CurrentUserAuthentication.class)
			.map(CurrentUserAuthentication::user);
	}

	public CurrentUser user() {
		return this.user;
	}

	@Override
	public String getName() {
		return this.user.username();
	}

	@Override
	public Map<String, Object> getTokenAttributes() {
		return getToken().getClaims();
	}

}
