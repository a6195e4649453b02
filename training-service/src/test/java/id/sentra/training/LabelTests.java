package id.sentra.training;

import id.sentra.platform.test.Labels;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.mentoring.domain.MentoringState;
import id.sentra.training.session.domain.SessionState;
import org.junit.jupiter.api.Test;

class LabelTests {

	@Test
	void refusals_say_no_names_of_constants() {
		Labels.assertNamed(SessionState.class, EnrolmentState.class, MentoringState.class);
	}

}
