package id.sentra.platform.test;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sentra.platform.security.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/**
 * Tokens as the gateway mints them, signed with a key of this test run, for the service
 * under test.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

	private static final ECKey KEY = generate();

	private static volatile String audience = "";

	TestTokens(@Value("${spring.application.name}") String service) {
		audience = service;
	}

	/**
	 * The service's own validation of issuer, audience and expiry; only the key is ours.
	 */
	@Bean
	ReactiveJwtDecoder testTokens(OAuth2TokenValidator<Jwt> validator) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource((jwt) -> Flux.just(KEY.toPublicJWK()))
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.build();
		decoder.setJwtValidator(validator);
		return decoder;
	}

	/**
	 * Signs the request in as an account of a region ({@code *} for the whole country).
	 */
	public static Consumer<HttpHeaders> as(String username, String region, Role... roles) {
		return (headers) -> bearer(claims(username, List.of(roles)).claim("region", region).build()).accept(headers);
	}

	/** Signs the request in as the owner of one SME. */
	public static Consumer<HttpHeaders> asOwnerOf(UUID sme) {
		return (headers) -> bearer(claims("owner-" + sme, List.of(Role.SME_OWNER)).claim("sme", sme.toString()).build())
			.accept(headers);
	}

	/** Signs the request in as an officer who acts for the owner of an SME in a visit. */
	public static Consumer<HttpHeaders> acting(String officer, UUID visit, UUID sme, String region) {
		return (headers) -> bearer(claims("sme-owner:" + sme, List.of()).claim("act", Map.of("sub", officer))
			.claim("visit", visit.toString())
			.claim("sme", sme.toString())
			.claim("region", region)
			.build()).accept(headers);
	}

	/**
	 * Claims to change before they are signed: what a forger or an old token would send.
	 */
	public static JWTClaimsSet.Builder claims(String username, List<Role> roles) {
		return new JWTClaimsSet.Builder().issuer("sentra-gateway")
			.audience(audience)
			.subject(username)
			.claim("roles", roles.stream().map(Enum::name).toList())
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
	}

	public static Consumer<HttpHeaders> bearer(JWTClaimsSet claims) {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
					claims);
			jwt.sign(new ECDSASigner(KEY));
			String token = jwt.serialize();
			return (headers) -> headers.setBearerAuth(token);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ECKey generate() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
