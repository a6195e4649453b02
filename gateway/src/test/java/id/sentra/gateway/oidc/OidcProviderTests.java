package id.sentra.gateway.oidc;

import java.time.Duration;
import java.util.Map;

import id.sentra.gateway.oidc.OidcProvider.Departure;
import id.sentra.gateway.support.FakeProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class OidcProviderTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** With somebody who will say nothing. */
	private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(3);

	private final FakeProvider fake = new FakeProvider();

	@Test
	void a_provider_that_was_away_is_asked_again() {
		OidcProvider provider = provider(this.fake.issuer(), "");
		this.fake.setAway(true);
		StepVerifier.create(provider.depart()).verifyError(ProviderAway.class);
		this.fake.setAway(false);
		StepVerifier.create(provider.depart())
			.assertNext((departure) -> assertThat(departure.address().toString())
				.startsWith(this.fake.issuer() + "/authorize?"))
			.verifyComplete();
		this.fake.setAway(true);
		StepVerifier.create(provider.depart()).expectNextCount(1).verifyComplete();
	}

	@Test
	void one_who_calls_itself_otherwise_is_not_believed() {
		String metadata = this.fake.issuer() + "/.well-known/openid-configuration";
		StepVerifier.create(provider("https://masuk.example.go.id", metadata).depart()).verifyError(ProviderAway.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/token", "/keys" })
	void one_who_says_nothing_more_is_away(String silent) {
		OidcProvider provider = provider(this.fake.issuer(), "");
		Departure departure = provider.depart().block(PATIENCE);
		Map<String, String> request = UriComponentsBuilder.fromUri(departure.address())
			.build()
			.getQueryParams()
			.toSingleValueMap();
		this.fake.setSilent(silent);
		String code = this.fake.signIn(request, Map.of("sub", "1"));
		StepVerifier.create(
				provider(this.fake.issuer(), "", LITTLE_PATIENCE).whoIs(departure.kept(), code, request.get("state")))
			.expectError(ProviderAway.class)
			.verify(Duration.ofSeconds(120));
	}

	@Test
	void one_who_drips_its_description_is_away() {
		this.fake.setSilent("/.well-known/openid-configuration");
		StepVerifier.create(provider(this.fake.issuer(), "", LITTLE_PATIENCE).depart())
			.expectError(ProviderAway.class)
			.verify(Duration.ofSeconds(120));
	}

	private static OidcProvider provider(String issuer, String metadata) {
		return provider(issuer, metadata, PATIENCE);
	}

	private static OidcProvider provider(String issuer, String metadata, Duration patience) {
		return new OidcProvider(
				new OidcSettings(issuer, metadata, FakeProvider.CLIENT, FakeProvider.SECRET, "http://localhost:8080",
						"login", patience, new ClaimNames("preferred_username", "name", "roles", "region", "sme")));
	}

}
