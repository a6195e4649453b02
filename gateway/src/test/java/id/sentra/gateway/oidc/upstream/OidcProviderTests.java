package id.sentra.gateway.oidc.upstream;

import id.sentra.gateway.oidc.application.IdentityProvider;
import id.sentra.gateway.oidc.application.OidcSettings;
import id.sentra.gateway.oidc.application.ProviderAway;
import id.sentra.gateway.oidc.domain.ClaimNames;
import id.sentra.gateway.support.FakeProvider;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class OidcProviderTests {

	private final FakeProvider fake = new FakeProvider();

	@Test
	void a_provider_that_was_away_is_asked_again() {
		IdentityProvider provider = provider(this.fake.issuer(), "");
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

	private static IdentityProvider provider(String issuer, String metadata) {
		return new OidcProvider(new OidcSettings(issuer, metadata, "client", "secret", "http://localhost:8080", "login",
				new ClaimNames("preferred_username", "name", "roles", "region", "sme")));
	}

}
