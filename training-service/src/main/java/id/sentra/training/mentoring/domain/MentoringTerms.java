package id.sentra.training.mentoring.domain;

import java.time.LocalDate;
import java.util.List;

import id.sentra.platform.error.Refused;

/**
 * What was agreed: from when until when, both days included, and the goals. Goals are
 * numbered from 1 in their order.
 */
public record MentoringTerms(LocalDate from, LocalDate until, List<Goal> goals) {

	private static final int FURTHEST_DAYS = 366;

	private static final int LONGEST_YEARS = 3;

	public MentoringTerms {
		goals = List.copyOf(goals);
	}

	/**
	 * @throws Refused unless it begins within a year of today, before or after, and ends
	 * after that, within three years
	 */
	void requireFeasible(LocalDate today) {
		if (this.from.isBefore(today.minusDays(FURTHEST_DAYS)) || this.from.isAfter(today.plusDays(FURTHEST_DAYS))) {
			throw new Refused("mentoring-start-out-of-range");
		}
		if (!this.from.isBefore(this.until) || this.until.isAfter(this.from.plusYears(LONGEST_YEARS))) {
			throw new Refused("bad-mentoring-period", LONGEST_YEARS);
		}
	}

	boolean hasGoal(int number) {
		return number >= 1 && number <= this.goals.size();
	}

}
