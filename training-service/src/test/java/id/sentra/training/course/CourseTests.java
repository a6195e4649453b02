package id.sentra.training.course;

import java.time.LocalDate;

import id.sentra.platform.region.RegionCode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	@Example
	void the_rule_of_a_day_is_the_last_one_that_began_by_then() {
		Course course = Course
			.add("FOTO", new RegionCode("21.72"), new Course.Text("Foto", "Foto produk"), rule(FIRST, 60))
			.follow(rule(FIRST.plusDays(30), 75), FIRST)
			.follow(rule(FIRST.plusDays(60), 90), FIRST);
		assertThat(course.ruleOn(FIRST.minusDays(1))).isEmpty();
		assertThat(course.ruleOn(FIRST)).contains(rule(FIRST, 60));
		assertThat(course.ruleOn(FIRST.plusDays(29))).contains(rule(FIRST, 60));
		assertThat(course.ruleOn(FIRST.plusDays(30))).contains(rule(FIRST.plusDays(30), 75));
		assertThat(course.ruleOn(FIRST.plusDays(900))).contains(rule(FIRST.plusDays(60), 90));
	}

	@Property
	void a_rule_is_met_when_attendance_and_score_reach_its_minimum(@ForAll @IntRange(max = 100) int attendance,
			@ForAll @IntRange(max = 100) int score, @ForAll @IntRange(max = 100) int minimum) {
		CertificateRule rule = rule(FIRST, minimum);
		assertThat(rule.isMetBy(attendance, score)).isEqualTo(attendance >= 80 && score >= minimum);
		assertThat(rule.isMetBy(attendance, null)).isEqualTo(attendance >= 80 && minimum == 0);
	}

	private static CertificateRule rule(LocalDate from, int minimumScore) {
		return new CertificateRule(from, 80, minimumScore, "SK 1/2026");
	}

}
