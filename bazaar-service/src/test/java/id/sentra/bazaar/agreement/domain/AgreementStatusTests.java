package id.sentra.bazaar.agreement.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.bazaar.agreement.domain.AgreementStatus.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementStatusTests {

	@ParameterizedTest
	@EnumSource(AgreementStatus.class)
	void from_everywhere_an_agreement_comes_to_its_end(AgreementStatus status) {
		Set<AgreementStatus> reached = EnumSet.of(status);
		for (int steps = 0; steps < AgreementStatus.values().length; steps++) {
			Set<AgreementStatus> next = reached.stream()
				.flatMap((one) -> Arrays.stream(Act.values()).flatMap((act) -> one.after(act).stream()))
				.collect(Collectors.toSet());
			reached.addAll(next);
		}
		assertThat(reached).contains(AgreementStatus.ENDED);
	}

	@ParameterizedTest
	@EnumSource(AgreementStatus.class)
	void where_a_line_of_the_book_can_stand_it_can_be_undone(AgreementStatus status) {
		for (Act act : EnumSet.of(Act.SEND, Act.SELL, Act.PAY, Act.TAKE_BACK)) {
			assertThat(status.after(act)).allMatch((next) -> next.allows(Act.REVERSE));
		}
	}

	@Test
	void what_is_owed_at_the_end_can_be_paid() {
		assertThat(AgreementStatus.SIGNED.after(Act.END)).contains(AgreementStatus.ENDING);
		assertThat(AgreementStatus.ENDING.after(Act.PAY)).contains(AgreementStatus.ENDED);
		assertThat(AgreementStatus.ENDING.allows(Act.SEND)).isFalse();
	}

}
