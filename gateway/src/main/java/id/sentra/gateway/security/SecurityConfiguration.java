package id.sentra.gateway.security;

import id.sentra.gateway.contract.PublicContracts;
import id.sentra.gateway.problem.Answers;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.session.SessionSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] OPEN = { "/masuk", "/masuk/oidc/**", "/assets/**", "/favicon.ico",
			"/.well-known/jwks.json", "/simulasi", "/sertifikat", "/sertifikat/*", "/hasil-bazar/*", "/daftar",
			"/daftar/*", "/mitra", "/mitra/*", "/api-docs", "/actuator/health/**", "/actuator/prometheus" };

	/** What services tell everybody; nothing there rests on a secret. */
	private static final String[] PUBLIC_API = { "/api/bazaar/public/**", "/api/training/public/**",
			"/api/financing/quotes" };

	/** What a partner does; the link's token, in the body, says who it is. */
	private static final String PARTNERS_API = CsrfHandling.PARTNERS + "*";

	@Bean
	SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, IdentityContext identities,
			ServerCsrfTokenRepository formTokens, Answers answers) {
		return http.securityContextRepository(identities)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.anonymous(ServerHttpSecurity.AnonymousSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.headers((headers) -> headers.disable())
			.csrf((csrf) -> protect(csrf, formTokens, answers))
			.authorizeExchange((paths) -> paths.pathMatchers(OPEN)
				.permitAll()
				.pathMatchers(HttpMethod.GET, PUBLIC_API)
				.permitAll()
				.pathMatchers(HttpMethod.POST, "/api/token", PARTNERS_API)
				.permitAll()
				.pathMatchers(HttpMethod.GET, PublicContracts.PATH)
				.permitAll()
				.anyExchange()
				.authenticated())
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint((exchange, ex) -> answers.signInFirst(exchange))
						.accessDeniedHandler((exchange, ex) -> answers.denied(exchange, ex)))
			.build();
	}

	/** Addresses no browser makes are refused in words too. */
	@Bean
	ServerExchangeRejectedHandler rejectedAddresses(Answers answers) {
		return (exchange, reason) -> answers.problem(exchange, ProblemCode.UNREADABLE_REQUEST.problem());
	}

	/** What forms are guarded by, in a cookie of its own. */
	@Bean
	ServerCsrfTokenRepository formTokens(SessionSettings session) {
		CookieServerCsrfTokenRepository cookie = new CookieServerCsrfTokenRepository();
		cookie.setCookieName(session.cookie() + "-csrf");
		cookie.setHeaderName("X-CSRF-TOKEN");
		cookie.setCookiePath("/");
		cookie.setCookieCustomizer(
				(builder) -> builder.httpOnly(true).secure(session.secure()).sameSite("Lax").maxAge(-1));
		return cookie;
	}

	private static void protect(CsrfSpec csrf, ServerCsrfTokenRepository formTokens, Answers answers) {
		csrf.csrfTokenRepository(formTokens)
			.accessDeniedHandler((exchange, ex) -> answers.denied(exchange, ex))
			.csrfTokenRequestHandler(new CsrfTokens())
			.requireCsrfProtectionMatcher(CsrfHandling::isNeeded);
	}

}
