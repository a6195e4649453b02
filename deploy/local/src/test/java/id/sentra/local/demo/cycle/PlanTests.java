package id.sentra.local.demo.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.sentra.local.demo.Dice;
import id.sentra.local.demo.cycle.LoanPlan.Fate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is planned before anything is asked of a service. */
class PlanTests {

	private static final Calendar CALENDAR = new Calendar(LocalDate.of(2026, 11, 21));

	private final Cast cast = Cast.of(CastTests.imported(1));

	@Test
	void six_hundred_smes_ask_for_a_loan_each_and_some_come_to_every_state() {
		List<LoanPlan> plans = LoanPlan.all(this.cast);
		assertThat(plans).hasSize(600).extracting((plan) -> plan.sme().id()).doesNotHaveDuplicates();
		Map<Fate, Long> fates = plans.stream()
			.collect(Collectors.groupingBy((plan) -> plan.fate(), Collectors.counting()));
		assertThat(fates).containsOnlyKeys(Fate.values());
		assertThat(plans.get(0).sme()).isEqualTo(this.cast.owners().get(0));
		assertThat(plans.get(0).fate()).isEqualTo(Fate.PREPAID);
		assertThat(plans).isEqualTo(LoanPlan.all(this.cast));
	}

	@Test
	void forty_sessions_lie_within_a_year_and_no_two_meet_at_a_venue_or_trainer() {
		List<SessionPlan> plans = IntStream.range(0, SessionPlan.ALL)
			.mapToObj((number) -> SessionPlan.of(number, CALENDAR))
			.toList();
		assertThat(plans).extracting(SessionPlan::day)
			.doesNotHaveDuplicates()
			.allMatch((day) -> day.isAfter(CALENDAR.today().minusYears(1)))
			.noneMatch((day) -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
		assertThat(plans).allSatisfy(
				(plan) -> assertThat(plan.enrolling(this.cast)).hasSize(plan.applicants()).doesNotHaveDuplicates());
	}

	@Test
	void wishes_name_stalls_that_the_zones_have() {
		Sme sme = this.cast.owners().get(0);
		for (int number = 0; number < 700; number++) {
			Map<String, Object> application = StallPlan.application(sme, 8, new Dice(number));
			assertThat((List<?>) application.get("wishes")).hasSize(5)
				.allMatch((stall) -> stall.toString().matches("[A-H]-(1-(0[1-9]|1[0-3])|2-(0[1-9]|1[0-2]))"));
			assertThat(StallPlan.trades()).anyMatch((trade) -> trade.get("trade").equals(application.get("trade")));
		}
	}

}
