package id.sentra.financing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import id.sentra.financing.loan.domain.LoanStatus;
import id.sentra.financing.loan.domain.PaymentReversal;
import id.sentra.financing.loan.domain.Refund;
import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.takeover.domain.TakeOver;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is stuck: every state but the named ends can be left, and every one is reached.
 */
class StatusTests {

	@Test
	void an_application_ends_refused_or_withdrawn() {
		verify(ApplicationStatus.class, ApplicationStatus::next, ApplicationStatus.DRAFT,
				EnumSet.of(ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN));
	}

	@Test
	void a_loan_ends_cancelled_and_one_that_is_settled_may_turn_out_not_to_be() {
		verify(LoanStatus.class, LoanStatus::next, LoanStatus.CONTRACTED, EnumSet.of(LoanStatus.CANCELLED));
	}

	@Test
	void what_one_proposes_another_decides() {
		verify(Refund.Status.class, Refund.Status::next, Refund.Status.PROPOSED,
				EnumSet.of(Refund.Status.APPROVED, Refund.Status.REJECTED));
		verify(TakeOver.Status.class, TakeOver.Status::next, TakeOver.Status.PROPOSED,
				EnumSet.of(TakeOver.Status.APPROVED, TakeOver.Status.REJECTED));
		verify(PaymentReversal.Status.class, PaymentReversal.Status::next, PaymentReversal.Status.PROPOSED,
				EnumSet.of(PaymentReversal.Status.APPROVED, PaymentReversal.Status.REJECTED));
	}

	private static <S extends Enum<S>> void verify(Class<S> type, Function<S, Set<S>> next, S first, Set<S> ends) {
		Set<S> reached = EnumSet.of(first);
		Deque<S> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			next.apply(open.pop()).stream().filter(reached::add).forEach(open::add);
		}
		assertThat(reached).containsExactlyInAnyOrder(type.getEnumConstants());
		assertThat(Arrays.stream(type.getEnumConstants()).filter((one) -> next.apply(one).isEmpty()))
			.containsExactlyInAnyOrderElementsOf(ends);
	}

}
