package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus.Step;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationStatusTests {

	private static final Instant NOW = BazaarFixtures.AFTER_DEADLINE;

	/** After these nobody has to do anything; a stall that is accepted may be kept. */
	private static final Set<ApplicationStatus> ENDS = EnumSet.of(ApplicationStatus.WITHDRAWN,
			ApplicationStatus.DECLINED, ApplicationStatus.RELEASED, ApplicationStatus.ACCEPTED);

	private static final Map<Step, Function<Application, ApplicationEvent>> STEPS = Map.of(Step.WITHDRAW,
			(one) -> one.withdraw(NOW), Step.PLACE,
			(one) -> one.place(new Placement(List.of(), 0, 1, Reason.LOST_DRAW, null), NOW), Step.ACCEPT,
			(one) -> one.accept(NOW), Step.DECLINE, (one) -> one.decline(NOW), Step.RELEASE, (one) -> one.release(NOW),
			Step.REPORT_SALES,
			(one) -> one.reportSales(new Application.Sales(LocalDate.of(2027, 2, 10), new Rupiah(1), false), NOW));

	@ParameterizedTest
	@EnumSource(ApplicationStatus.class)
	void from_everywhere_an_application_comes_to_an_end(ApplicationStatus status) {
		Set<ApplicationStatus> reached = EnumSet.of(status);
		for (int steps = 0; steps < ApplicationStatus.values().length; steps++) {
			reached.addAll(reached.stream()
				.flatMap((one) -> Arrays.stream(Step.values()).flatMap((step) -> one.after(step).stream()))
				.collect(Collectors.toSet()));
		}
		assertThat(reached).containsAnyElementsOf(ENDS);
	}

	@ParameterizedTest
	@EnumSource(ApplicationStatus.class)
	void what_happens_to_it_is_what_the_table_says(ApplicationStatus status) {
		Application one = BazaarFixtures.application();
		Application application = new Application(one.id(), 1, one.bazaarId(), one.sme(), one.wish(), status, Set.of(),
				null, null, null);
		for (Step step : Step.values()) {
			Set<ApplicationStatus> next = status.after(step);
			try {
				assertThat(next).as(step.name()).contains(STEPS.get(step).apply(application).application().status());
			}
			catch (Conflict refused) {
				assertThat(next).as(step.name()).isEmpty();
			}
		}
	}

}
