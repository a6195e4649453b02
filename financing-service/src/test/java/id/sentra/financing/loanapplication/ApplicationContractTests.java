package id.sentra.financing.loanapplication;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.financing.loanapplication.domain.ApplicationEvent;
import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.loanapplication.domain.Factor;
import id.sentra.financing.loanapplication.domain.LoanApplication.Applicant;
import id.sentra.financing.loanapplication.domain.LoanApplication.Decision;
import id.sentra.financing.loanapplication.domain.LoanApplication.Findings;
import id.sentra.financing.loanapplication.domain.LoanApplication.Origin;
import id.sentra.financing.loanapplication.domain.LoanApplication.Proposal;
import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.Score.FactorScore;
import id.sentra.financing.loanapplication.domain.Score;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.test.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationContractTests {

	private static final EventContracts CONTRACTS = EventContracts.of("financing");

	private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	private static final Score SCORE = new Score(1, List.of(new FactorScore(Factor.CERTIFICATES, 1, 20, 30),
			new FactorScore(Factor.BAZAAR_SALES, 0, 0, 40), new FactorScore(Factor.MONTHS_IN_BUSINESS, 30, 20, 30)));

	static Stream<ApplicationEvent> events() {
		LoanApplication draft = new LoanApplication(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e12"), 1,
				new Applicant(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11"), new RegionCode("21.72.01"),
						"Kerupuk Melayu"),
				new Request("KUR_MICRO", Rupiah.of(12_000_000), 12, Purpose.WORKING_CAPITAL), ApplicationStatus.DRAFT,
				new Origin("owner", NOW), new Findings(null, null, null));
		List<ApplicationEvent> submitted = draft.submit(SCORE, NOW);
		LoanApplication scored = submitted.get(1).application();
		ApplicationEvent proposed = scored.propose(
				new Proposal("maker", NOW, 1,
						new LoanTerms(Rupiah.of(10_000_000), new YearlyRate(600), 12, RepaymentMethod.ANNUITY)),
				programme());
		return Stream.of(submitted.get(0), submitted.get(1), proposed,
				proposed.application()
					.approve(new Decision("approver", NOW, List.of(), new RegionCode("21.72")), Rupiah.of(10_000_000)),
				proposed.application().reject(new Decision("approver", NOW, List.of("CAPACITY_DOUBTFUL"), null)),
				scored.withdraw(NOW));
	}

	@ParameterizedTest
	@MethodSource("events")
	void each_event_is_published_as_its_contract_says(ApplicationEvent event) throws IOException {
		CONTRACTS.assertPublished(ApplicationEvents.outgoing(event));
	}

	@Test
	void every_kind_is_published_and_documented() throws IOException {
		assertThat(events().map(ApplicationEvent::kind)).containsExactlyInAnyOrder(ApplicationEvent.Kind.values());
		CONTRACTS.assertDocumented(ApplicationEvents.TOPIC, events().map(ApplicationEvents::outgoing).toList());
		CONTRACTS.assertNothingUndocumented();
	}

	private static Programme programme() {
		return new Programme("KUR_MICRO", 1, "KUR Mikro", new Programme.Basis("law", LocalDate.EPOCH, null),
				new Programme.Limits(Rupiah.of(1), Rupiah.of(100_000_000), Map.of(), Set.of("MICRO"), 20),
				new Programme.Pricing(RepaymentMethod.ANNUITY, List.of(600), 0, Rupiah.ZERO));
	}

}
