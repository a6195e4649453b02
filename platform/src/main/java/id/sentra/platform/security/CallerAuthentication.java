package id.sentra.platform.security;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

import java.util.Map;

/**
 * A request authenticated by the gateway's token; authorities are the roles, as
 * {@code ROLE_OFFICER}.
 */
public final class CallerAuthentication extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

	private final transient Caller caller;

	CallerAuthentication(Jwt token, Caller caller) {
		super(token, AuthorityUtils
			.createAuthorityList(caller.roles().stream().map((role) -> "ROLE_" + role.name()).toList()));
		this.caller = caller;
		setAuthenticated(true);
	}

	public Caller caller() {
		return this.caller;
	}

	@Override
	public String getName() {
		return this.caller.username();
	}

	@Override
	public Map<String, Object> getTokenAttributes() {
		return getToken().getClaims();
	}

}
