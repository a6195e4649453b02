package id.sentra.demo.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the training sessions: when it is and what becomes of it.
 *
 * @param seats how many may come
 * @param applicants how many wish to
 */
record SessionPlan(int number, LocalDate day, Fate fate, int seats, int applicants) {

	/** How many there are. */
	static final int ALL = 40;

	private static final int CERTIFIED = 31;

	private static final int YESTERDAY = 31;

	private static final int CANCELLED = 32;

	private static final int FULL = 33;

	private static final int SEATS = 30;

	private static final int FEW_SEATS = 20;

	private static final int APPLICANTS = 24;

	/** The SMEs of the sessions, besides the owners. */
	private static final int POOL = 634;

	/** What becomes of a session. */
	enum Fate {

		CERTIFIED, HELD, CANCELLED, AHEAD

	}

	static SessionPlan of(int number, Calendar calendar) {
		if (number < CERTIFIED) {
			return new SessionPlan(number, calendar.workday(10 * number - 330), Fate.CERTIFIED, SEATS, APPLICANTS);
		}
		if (number == YESTERDAY) {
			return new SessionPlan(number, calendar.workday(-1), Fate.HELD, SEATS, APPLICANTS);
		}
		if (number == CANCELLED) {
			return new SessionPlan(number, calendar.workday(10), Fate.CANCELLED, SEATS, APPLICANTS);
		}
		return new SessionPlan(number, calendar.workday(5 * (number - FULL) + 3), Fate.AHEAD,
				(number == FULL) ? FEW_SEATS : SEATS, APPLICANTS);
	}

	/** Who enrols: each SME for about one session, each owner for every sixth. */
	List<Sme> enrolling(DemoSmes demoSmes) {
		List<Sme> pool = demoSmes.others(0, POOL);
		List<Sme> chosen = new ArrayList<>(List.of(demoSmes.owners().get(this.number % DemoSmes.OWNERS)));
		for (int i = 1; i < this.applicants; i++) {
			chosen.add(pool.get((this.number * this.applicants + i) % POOL));
		}
		return chosen;
	}

}
