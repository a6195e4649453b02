package id.sentra.training;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.test.RoundTrips;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a command may wait for the database. */
@TrainingTest
@ContextConfiguration(initializers = RoundTrips.class, inheritInitializers = false)
class RoundTripTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Test
	void an_officer_enrols_an_sme() {
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		List<UUID> smes = this.database.verifiedSmes(2, "21.72.01");
		this.dinas.enrolled(session, smes.get(0));
		RoundTrips.reset();
		this.dinas.enrolled(session, smes.get(1));
		assertThat(RoundTrips.of("POST /api/training/sessions/{id}/enrolments")).hasSize(9);
	}

}
