package id.sentra.financing.loan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.financing.loan.domain.CashFlow;
import id.sentra.financing.loan.domain.CollectabilityRuleSets;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.financing.loan.domain.LoanFixtures;
import id.sentra.financing.loan.domain.PaymentResult;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.test.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static id.sentra.financing.loan.domain.LoanFixtures.NOW;
import static id.sentra.financing.loan.domain.LoanFixtures.PAID_OUT;
import static id.sentra.financing.loan.domain.LoanFixtures.RULES;
import static org.assertj.core.api.Assertions.assertThat;

class LoanContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("financing");

	static Stream<LoanEvent> events() {
		Loan made = LoanFixtures.contracted(LoanFixtures.twelveMillionOverAYear());
		Loan contract = new Loan(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e13"), 1, made.contract(),
				made.status(), null, made.position());
		LoanEvent disbursed = contract.disburse(PAID_OUT, "maker", NOW);
		Loan loan = disbursed.loan();
		RepaymentPlan plan = loan.plan(PAID_OUT);
		PaymentResult paid = loan.receive(Rupiah.of(1_060_000), plan, RULES, PAID_OUT.plusMonths(1), NOW);
		PaymentResult late = loan.receive(Rupiah.of(1), plan, RULES, PAID_OUT.plusMonths(1).plusDays(10), NOW);
		PaymentResult settled = loan.settle(Rupiah.of(12_060_000), plan, RULES, PAID_OUT.plusMonths(1), NOW);
		CashFlow mistake = new CashFlow(List.of());
		CollectabilityRuleSets rules = new CollectabilityRuleSets(new TreeMap<>(Map.of(PAID_OUT, RULES)));
		PaymentResult reopened = settled.loan()
			.takeBack(Rupiah.of(12_060_000), plan, mistake, rules, null, PAID_OUT.plusMonths(1), NOW);
		return Stream.of(disbursed, paid.events().get(0), late.events().get(1), settled.events().get(1),
				reopened.events().get(0), reopened.events().get(1));
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(LoanEvent event) throws IOException {
		CONTRACTS.assertPublished(LoanEvents.outgoing(event));
	}

	@Test
	void every_kind_is_published_and_documented() throws IOException {
		assertThat(events().map(LoanEvent::kind)).containsExactlyInAnyOrder(LoanEvent.Kind.values());
		CONTRACTS.assertDocumented(LoanEvents.TOPIC, events().map(LoanEvents::outgoing).toList());
	}

}
