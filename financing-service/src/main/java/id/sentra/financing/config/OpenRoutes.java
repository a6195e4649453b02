package id.sentra.financing.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/** Quotes are for anybody: whoever thinks of a loan need not have an account. */
@Configuration(proxyBeanMethods = false)
class OpenRoutes {

	@Bean
	@Order(0)
	SecurityWebFilterChain quotesForAnybody(ServerHttpSecurity http) {
		return http
			.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/financing/quotes", HttpMethod.GET))
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.requestCache((cache) -> cache.disable())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.authorizeExchange((paths) -> paths.anyExchange().permitAll())
			.build();
	}

}
