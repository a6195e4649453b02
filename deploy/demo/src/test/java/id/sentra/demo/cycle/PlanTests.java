package id.sentra.demo.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.sentra.demo.SeededRandom;
import id.sentra.demo.cycle.LoanPlan.Fate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is planned before anything is asked of a service. */
class PlanTests {

	private static final Calendar CALENDAR = new Calendar(LocalDate.of(2026, 11, 21));

	private final DemoSmes demoSmes = DemoSmes.of(DemoSmesTests.imported(1));

	@Test
	void six_hundred_smes_ask_for_a_loan_each_and_some_come_to_every_state() {
		List<LoanPlan> plans = LoanPlan.all(this.demoSmes);
		assertThat(plans).hasSize(600).extracting((plan) -> plan.sme().id()).doesNotHaveDuplicates();
		Map<Fate, Long> fates = plans.stream()
			.collect(Collectors.groupingBy((plan) -> plan.fate(), Collectors.counting()));
		assertThat(fates).containsOnlyKeys(Fate.values());
		assertThat(plans.get(0).sme()).isEqualTo(this.demoSmes.owners().get(0));
		assertThat(plans.get(0).fate()).isEqualTo(Fate.PREPAID);
		assertThat(plans).isEqualTo(LoanPlan.all(this.demoSmes));
	}

	@Test
	void thirty_loans_of_the_old_books_are_as_late_as_each_collectability_asks() {
		List<EarlierLoan> all = EarlierLoan.all(this.demoSmes);
		assertThat(all).hasSize(30).isEqualTo(EarlierLoan.all(this.demoSmes));
		assertThat(all).extracting((loan) -> loan.sme().id())
			.doesNotHaveDuplicates()
			.doesNotContainAnyElementsOf(LoanPlan.all(this.demoSmes).stream().map((plan) -> plan.sme().id()).toList());
		for (LocalDate today = CALENDAR.today(); today
			.isBefore(CALENDAR.today().plusYears(1)); today = today.plusDays(1)) {
			LocalDate yesterday = today.minusDays(1);
			LocalDate day = today;
			Map<Integer, Long> grades = all.stream()
				.collect(Collectors.groupingBy((loan) -> grade(loan, day, yesterday), Collectors.counting()));
			assertThat(grades).isEqualTo(Map.of(1, 8L, 2, 8L, 3, 5L, 4, 4L, 5, 5L));
			assertThat(all).allMatch((loan) -> LocalDate.parse((String) loan.told(day).get("balanceOn"))
				.isAfter(loan.paidOut(day).minusDays(1)));
		}
	}

	/** By the days since the first instalment that is not paid fell due. */
	private static int grade(EarlierLoan loan, LocalDate today, LocalDate yesterday) {
		LocalDate due = loan.paidOut(today).plusMonths(1L + loan.standing().paid());
		long late = ChronoUnit.DAYS.between(due, yesterday);
		return (late <= 0) ? 1 : (late <= 90) ? 2 : (late <= 120) ? 3 : (late <= 180) ? 4 : 5;
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
				(plan) -> assertThat(plan.enrolling(this.demoSmes)).hasSize(plan.applicants()).doesNotHaveDuplicates());
	}

	@Test
	void forty_eight_smes_have_a_mentor_each_and_no_mentor_more_than_twelve() {
		List<MentoringPlan> plans = IntStream.range(0, MentoringPlan.ALL)
			.mapToObj((number) -> MentoringPlan.of(number, CALENDAR))
			.toList();
		assertThat(MentoringPlan.smes(this.demoSmes)).hasSize(48).doesNotHaveDuplicates();
		assertThat(plans.stream().collect(Collectors.groupingBy(MentoringPlan::state, Collectors.counting())))
			.isEqualTo(Map.of("ACTIVE", 30L, "PLANNED", 9L, "COMPLETED", 6L, "ENDED", 3L));
		assertThat(plans.stream().collect(Collectors.groupingBy(MentoringPlan::mentor, Collectors.counting())))
			.isEqualTo(Map.of(0, 12L, 1, 12L, 2, 12L, 3, 12L));
		assertThat(plans.stream().mapToInt(MentoringPlan::visits).sum()).isEqualTo(72);
	}

	@Test
	void wishes_name_stalls_that_the_zones_have() {
		Sme sme = this.demoSmes.owners().get(0);
		for (int number = 0; number < 700; number++) {
			Map<String, Object> application = StallPlan.application(sme, 8, new SeededRandom(number));
			assertThat((List<?>) application.get("wishes")).hasSize(5)
				.allMatch((stall) -> stall.toString().matches("[A-H]-(1-(0[1-9]|1[0-3])|2-(0[1-9]|1[0-2]))"));
			assertThat(StallPlan.trades()).anyMatch((trade) -> trade.get("trade").equals(application.get("trade")));
		}
	}

}
