package id.sentra.bazaar;

import java.util.UUID;

import id.sentra.platform.test.RoundTrips;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a command may wait for the database. */
@BazaarTest
@ContextConfiguration(initializers = RoundTrips.class, inheritInitializers = false)
class RoundTripTests {

	@Autowired
	Bench bench;

	@Test
	void an_owner_applies_for_a_stall() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		this.bench.apply(bazaar, this.bench.sme(), "A-1-01");
		UUID sme = this.bench.sme();
		RoundTrips.reset();
		this.bench.apply(bazaar, sme, "A-1-01");
		assertThat(RoundTrips.of("POST /api/bazaar/bazaars/{id}/applications")).hasSize(8);
	}

}
