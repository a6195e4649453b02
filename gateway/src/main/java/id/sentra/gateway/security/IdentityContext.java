package id.sentra.gateway.security;

import java.util.List;

import id.sentra.gateway.account.Accounts;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.acting.ActingVisits;
import id.sentra.gateway.token.BearerTokens;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Says who is asking: the holder of the access token if one is shown, else the session's
 * account as it is now, so that a changed role or a disabled account counts at once. An
 * officer in a visit to the counter is on owners' pages who acts for that owner.
 */
@Component
class IdentityContext implements ServerSecurityContextRepository {

	private static final String BEARER = "Bearer ";

	private static final String OWN = "/saya";

	private final Accounts accounts;

	private final BearerTokens tokens;

	private final ActingVisits acting;

	IdentityContext(Accounts accounts, BearerTokens tokens, ActingVisits acting) {
		this.acting = acting;
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@Override
	public Mono<SecurityContext> load(ServerWebExchange exchange) {
		String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		Mono<Identity> identity = (authorization != null) ? holder(authorization) : sessionAccount(exchange);
		return identity.doOnNext((found) -> exchange.getAttributes().put(SecurityEventFilter.IDENTITY, found))
			.map((found) -> new SecurityContextImpl(authentication(found)));
	}

	@Override
	public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
		return Mono.empty();
	}

	private Mono<Identity> holder(String authorization) {
		return isBearer(authorization) ? this.tokens.holder(authorization.substring(BEARER.length()).strip())
				: Mono.empty();
	}

	private Mono<Identity> sessionAccount(ServerWebExchange exchange) {
		return exchange.getSession()
			.flatMap((session) -> Mono.justOrEmpty((String) session.getAttribute(SessionIdentity.ACCOUNT))
				.flatMap(this.accounts::find)
				.filter((account) -> account.enabled() && SessionIdentity.isOf(session, account)))
			.doOnNext((account) -> {
				if (account.isOneTime()) {
					exchange.getAttributes().put(PasswordGate.CLOSED, true);
				}
			})
			.map(Account::identity)
			.flatMap((identity) -> isOwners(exchange) ? this.acting.acting(exchange, identity) : Mono.just(identity));
	}

	/** Pages on which an officer in a visit to the counter acts for the owner. */
	private static boolean isOwners(ServerWebExchange exchange) {
		String path = exchange.getRequest().getPath().value();
		return path.equals(OWN) || path.startsWith(OWN + "/");
	}

	private static Authentication authentication(Identity identity) {
		List<SimpleGrantedAuthority> roles = identity.roles()
			.stream()
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name()))
			.toList();
		return UsernamePasswordAuthenticationToken.authenticated(identity, null, roles);
	}

	static boolean isBearer(@Nullable String authorization) {
		return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
	}

}
