package id.sentra.gateway.oidc;

import java.net.URI;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * A provider of OpenID Connect: authorization code with state, nonce and proof key. The
 * token's signature, issuer, audience, expiry and nonce are checked; nothing more is
 * asked, all that counts is in the token.
 */
@Component
class OidcProvider {

	private final OidcSettings settings;

	private final ProviderMetadata metadata;

	private final OidcAuthorizationCodeReactiveAuthenticationManager codes;

	OidcProvider(OidcSettings settings) {
		HttpClient http = HttpClient.create()
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.patience().toMillis())
			.responseTimeout(settings.patience());
		WebClient client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
		this.settings = settings;
		this.metadata = new ProviderMetadata(settings, client);
		this.codes = codes(client);
	}

	/** Where to send somebody; empty while no provider is set. */
	public Mono<Departure> depart() {
		return this.metadata.registration().map((provider) -> {
			SignInAttempt attempt = SignInAttempt.next();
			String address = attempt.request(provider, this.settings.prompt()).getAuthorizationRequestUri();
			return new Departure(URI.create(address), attempt.text());
		});
	}

	/**
	 * Who comes back with this code. Empty when it is not the answer to what was kept;
	 * {@link NotVouchedFor} when the provider does not stand by it.
	 */
	public Mono<ExternalIdentity> whoIs(String kept, String code, String state) {
		return Mono.justOrEmpty(SignInAttempt.parse(kept))
			.filter((attempt) -> !code.isEmpty() && attempt.state().equals(state))
			.flatMap((attempt) -> this.metadata.registration()
				.flatMap((provider) -> this.codes.authenticate(token(provider, attempt, code))
					.timeout(this.settings.patience())))
			.map((authentication) -> ((OidcUser) authentication.getPrincipal()).getClaims())
			.map((claims) -> ExternalIdentity.of(this.settings.issuer(), this.settings.claims(), claims))
			.onErrorMap(OidcProvider::isAway, ProviderAway::new)
			.onErrorMap(OAuth2AuthenticationException.class,
					(problem) -> new NotVouchedFor(problem.getError().getErrorCode(), problem))
			.onErrorMap(IllegalArgumentException.class,
					(problem) -> new NotVouchedFor("the claims make no account", problem));
	}

	/** Also behind what is said of a token whose keys could not be read. */
	private static boolean isAway(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof WebClientException || cause instanceof TimeoutException) {
				return true;
			}
		}
		return false;
	}

	private OAuth2AuthorizationCodeAuthenticationToken token(ClientRegistration provider, SignInAttempt attempt,
			String code) {
		OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
			.state(attempt.state())
			.redirectUri(provider.getRedirectUri())
			.build();
		return new OAuth2AuthorizationCodeAuthenticationToken(provider,
				new OAuth2AuthorizationExchange(attempt.request(provider, this.settings.prompt()), response));
	}

	private static OidcAuthorizationCodeReactiveAuthenticationManager codes(WebClient client) {
		WebClientReactiveAuthorizationCodeTokenResponseClient tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
		tokens.setWebClient(client);
		OidcAuthorizationCodeReactiveAuthenticationManager codes = new OidcAuthorizationCodeReactiveAuthenticationManager(
				tokens,
				(request) -> Mono.just(new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken())));
		codes.setJwtDecoderFactory(new IdTokens(client));
		return codes;
	}

	/**
	 * The way there, and what the browser's session keeps meanwhile: worth something
	 * once, and in that session only.
	 */
	public record Departure(URI address, String kept) {

		@Override
		public String toString() {
			return "Departure[" + this.address.getHost() + "]";
		}

	}

}
