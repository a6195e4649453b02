package id.sentra.gateway.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * One attempt: the state the answer must bring back, the nonce the token must carry, and
 * the key that proves to be who asked. Kept in the session as text.
 */
record SignInAttempt(String state, String nonce, String verifier) {

	private static final StringKeyGenerator RANDOM = new Base64StringKeyGenerator(
			Base64.getUrlEncoder().withoutPadding(), 48);

	static SignInAttempt next() {
		return new SignInAttempt(RANDOM.generateKey(), RANDOM.generateKey(), RANDOM.generateKey());
	}

	static Optional<SignInAttempt> parse(String kept) {
		String[] parts = kept.split(" ");
		return (parts.length == 3) ? Optional.of(new SignInAttempt(parts[0], parts[1], parts[2])) : Optional.empty();
	}

	/** What the provider is asked, of nonce and key only the hash. */
	OAuth2AuthorizationRequest request(ClientRegistration provider, String prompt) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(provider.getProviderDetails().getAuthorizationUri())
			.clientId(provider.getClientId())
			.redirectUri(provider.getRedirectUri())
			.scopes(provider.getScopes())
			.state(this.state)
			.additionalParameters(Map.of(OidcParameterNames.NONCE, hash(this.nonce), PkceParameterNames.CODE_CHALLENGE,
					hash(this.verifier), PkceParameterNames.CODE_CHALLENGE_METHOD, "S256", "prompt", prompt))
			.attributes(Map.of(OidcParameterNames.NONCE, this.nonce, PkceParameterNames.CODE_VERIFIER, this.verifier))
			.build();
	}

	/** As it is kept. */
	String text() {
		return this.state + " " + this.nonce + " " + this.verifier;
	}

	@Override
	public String toString() {
		return "SignInAttempt[hidden]";
	}

	private static String hash(String value) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
