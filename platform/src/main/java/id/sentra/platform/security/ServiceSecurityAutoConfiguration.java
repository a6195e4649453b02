package id.sentra.platform.security;

import java.time.Instant;
import java.util.Objects;

import id.sentra.platform.web.Problem;
import id.sentra.platform.web.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.util.StringUtils;

/**
 * A service believes the gateway's tokens and nothing else: signature, issuer, audience
 * and expiry. No session, no cookie.
 */
@AutoConfiguration(beforeName = {
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration" })
@ConditionalOnProperty("sentra.service.enabled")
@EnableWebFluxSecurity
public class ServiceSecurityAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ReactiveJwtDecoder gatewayTokens(@Value("${sentra.security.jwks-uri}") String keys,
			OAuth2TokenValidator<Jwt> validator) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder
			.withJwkSource(new GatewayKeys(keys, GatewayKeys.KEPT))
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.build();
		decoder.setJwtValidator(validator);
		return new RememberedTokens(decoder, validator);
	}

	/** By themselves timestamps only have to be right where there are any. */
	@Bean
	OAuth2TokenValidator<Jwt> gatewayTokenValidator(@Value("${sentra.security.issuer}") String issuer,
			@Value("${spring.application.name}") String audience) {
		return new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer),
				new JwtAudienceValidator(audience), new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
				new JwtClaimValidator<String>(JwtClaimNames.SUB, StringUtils::hasText));
	}

	@Bean
	SecurityWebFilterChain serviceSecurity(ServerHttpSecurity http, ProblemWriter problems) {
		ServerAuthenticationEntryPoint unauthenticated = (exchange, error) -> problems.write(exchange,
				Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"));
		ServerAccessDeniedHandler denied = (exchange, error) -> problems.write(exchange,
				Problem.of(HttpStatus.FORBIDDEN, "role-not-allowed"));
		return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.requestCache((cache) -> cache.disable())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.authorizeExchange(
					(paths) -> paths.pathMatchers("/actuator/health/**", "/actuator/health", "/actuator/prometheus")
						.permitAll()
						.pathMatchers(HttpMethod.GET, "/api/*/contracts/*")
						.permitAll()
						.anyExchange()
						.authenticated())
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
			.oauth2ResourceServer((server) -> server.authenticationEntryPoint(unauthenticated)
				.accessDeniedHandler(denied)
				.jwt((jwt) -> jwt.jwtAuthenticationConverter((token) -> new CurrentUserTokens().convert(token)
					.cast(org.springframework.security.authentication.AbstractAuthenticationToken.class))))
			.build();
	}

}
