package id.sentra.financing;

import id.sentra.financing.loan.domain.LoanStatus;
import id.sentra.financing.loan.domain.PaymentReversal;
import id.sentra.financing.loan.domain.Refund;
import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.platform.test.Labels;
import org.junit.jupiter.api.Test;

class LabelTests {

	@Test
	void refusals_say_no_names_of_constants() {
		Labels.assertNamed(ApplicationStatus.class, LoanStatus.class, PaymentReversal.Status.class, Refund.Status.class,
				TakeOver.Status.class);
	}

}
