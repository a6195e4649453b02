package id.sentra.registry;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.RoundTrips;
import id.sentra.platform.test.TestTokens;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a command may wait for the database. */
@RegistryTest
@ContextConfiguration(initializers = RoundTrips.class, inheritInitializers = false)
class RoundTripTests {

	@Autowired
	WebTestClient client;

	@Test
	void an_officer_registers() {
		SmeRequests requests = new SmeRequests(this.client);
		requests.registered(SmeRequests.profile());
		RoundTrips.reset();
		requests.registered(SmeRequests.profile());
		assertThat(RoundTrips.of("POST /api/registry/smes")).hasSize(5);
	}

	@Test
	void an_owner_registers_the_own_business() {
		register();
		RoundTrips.reset();
		register();
		assertThat(RoundTrips.of("POST /api/registry/smes")).hasSize(5);
	}

	@Test
	void an_officer_verifies() {
		SmeRequests requests = new SmeRequests(this.client);
		requests.verify(requests.registered(SmeRequests.profile()), "\"1\"").expectStatus().isOk();
		RoundTrips.reset();
		requests.verify(requests.registered(SmeRequests.profile()), "\"1\"").expectStatus().isOk();
		assertThat(RoundTrips.of("POST /api/registry/smes/{id}/verify")).hasSize(6);
	}

	private void register() {
		Map<String, Object> own = SmeRequests.profile();
		own.put("consent", "2026-1");
		this.client.post()
			.uri("/api/registry/smes")
			.headers(TestTokens.as("pemilik-" + UUID.randomUUID(), "21.72", Role.SME_OWNER))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(own)
			.exchange()
			.expectStatus()
			.isCreated();
	}

}
