package id.sentra.financing.schedule.domain;

import java.util.Arrays;

import id.sentra.platform.money.Rupiah;
import org.junit.jupiter.api.Test;

/**
 * Not part of the build: prints how many schedules of 36 months one thread makes. Command
 * in the README.
 */
class ScheduleSpeedMeasurement {

	private static final int SCHEDULES = 1_000_000;

	@Test
	void measure() {
		for (RepaymentMethod method : RepaymentMethod.values()) {
			double[] rates = new double[7];
			for (int run = 0; run < rates.length; run++) {
				rates[run] = run(method);
			}
			Arrays.sort(rates);
			System.err.printf("bench: schedules of 36 months, %s: %,.0f/s (median of %d)%n", method,
					rates[rates.length / 2], rates.length);
		}
	}

	/** Loans and rates differ from one schedule to the next. */
	private static double run(RepaymentMethod method) {
		long check = 0;
		long start = System.nanoTime();
		for (int i = 0; i < SCHEDULES; i++) {
			LoanTerms terms = new LoanTerms(Rupiah.of(1_000_000 + 499L * i), new YearlyRate(100 + (i % 120) * 10), 36,
					method);
			Schedule schedule = Schedule.of(terms);
			check += schedule.interest(36).amount() + schedule.principal(35).amount();
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		if (check == 0) {
			throw new IllegalStateException();
		}
		return SCHEDULES / seconds;
	}

}
