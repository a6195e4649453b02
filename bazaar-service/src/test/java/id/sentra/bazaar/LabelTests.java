package id.sentra.bazaar;

import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.test.Labels;
import org.junit.jupiter.api.Test;

class LabelTests {

	@Test
	void refusals_say_no_names_of_constants() {
		Labels.assertNamed(BazaarStatus.class, ApplicationStatus.class, AgreementStatus.class);
	}

}
