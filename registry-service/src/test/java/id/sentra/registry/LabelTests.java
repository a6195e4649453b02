package id.sentra.registry;

import id.sentra.platform.test.Labels;
import id.sentra.registry.sme.domain.SmeStatus;
import org.junit.jupiter.api.Test;

class LabelTests {

	@Test
	void refusals_say_no_names_of_constants() {
		Labels.assertNamed(SmeStatus.class);
	}

}
