package id.sentra.gateway.oidc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Reads the tokens of providers as Spring does by itself, but asks for their keys with
 * our client, which does not wait for ever.
 */
final class IdTokens implements ReactiveJwtDecoderFactory<ClientRegistration> {

	private final WebClient client;

	private final Map<String, ReactiveJwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokens(WebClient client) {
		this.client = client;
	}

	@Override
	public ReactiveJwtDecoder createDecoder(ClientRegistration provider) {
		String keys = String.valueOf(provider.getProviderDetails().getJwkSetUri());
		return this.decoders.computeIfAbsent(keys, (address) -> decoder(provider, address));
	}

	private ReactiveJwtDecoder decoder(ClientRegistration provider, String keys) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
			.webClient(this.client)
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(provider))));
		decoder.setClaimSetConverter(
				new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		return decoder;
	}

}
