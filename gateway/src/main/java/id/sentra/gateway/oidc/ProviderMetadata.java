package id.sentra.gateway.oidc;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The provider as it describes itself. Read when first needed, so that a provider that is
 * away keeps nobody from signing in with a password; then remembered.
 */
final class ProviderMetadata {

	private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
	};

	private final OidcSettings settings;

	private final WebClient client;

	private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

	ProviderMetadata(OidcSettings settings, WebClient client) {
		this.settings = settings;
		this.client = client;
	}

	/** Empty while no provider is set. */
	Mono<ClientRegistration> registration() {
		ClientRegistration registration = this.known.get();
		if (registration != null || !this.settings.isOn()) {
			return Mono.justOrEmpty(registration);
		}
		return this.client.get()
			.uri(URI.create(this.settings.metadata()))
			.retrieve()
			.bodyToMono(METADATA)
			.timeout(this.settings.patience())
			.map(this::registration)
			.onErrorMap(ProviderAway::new)
			.doOnNext(this.known::set);
	}

	private ClientRegistration registration(Map<String, Object> metadata) {
		if (!this.settings.issuer().equals(metadata.get("issuer"))) {
			throw new IllegalStateException("The provider calls itself " + metadata.get("issuer"));
		}
		return ClientRegistration.withRegistrationId("oidc")
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(this.settings.redirectUri())
			.scope("openid", "profile")
			.issuerUri(this.settings.issuer())
			.authorizationUri((String) metadata.get("authorization_endpoint"))
			.tokenUri((String) metadata.get("token_endpoint"))
			.jwkSetUri((String) metadata.get("jwks_uri"))
			.userNameAttributeName("sub")
			.build();
	}

}
