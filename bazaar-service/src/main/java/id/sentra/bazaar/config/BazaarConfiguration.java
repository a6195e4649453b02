package id.sentra.bazaar.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import id.sentra.bazaar.bazaar.domain.PointsTable;
import id.sentra.platform.region.TimeZones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Rules of the programme, and what is open to everybody. */
@Configuration(proxyBeanMethods = false)
class BazaarConfiguration {

	@Bean
	PointsTable priorityPoints(JsonMapper json) {
		try (InputStream rules = Objects
			.requireNonNull(getClass().getResourceAsStream("/rules/priority-points.json"))) {
			return json.readValue(rules, PointsTable.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	TimeZones timeZones() {
		return TimeZones.load();
	}

	/** Everything under {@code /api/bazaar/public} is for people without an account. */
	@Bean
	@Order(-1)
	SecurityWebFilterChain publicPages(ServerHttpSecurity http) {
		return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/bazaar/public/**"))
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
