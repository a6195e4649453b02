package id.sentra.demo.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.sentra.demo.SeededRandom;

/**
 * One of the loans the dinas paid out before it had Sentra, with so many instalments paid
 * that the next is as late as its collectability says.
 */
record EarlierLoan(int number, Sme sme, Standing standing, long principal, int months) {

	/** How many there are of each collectability, 1 to 5. */
	static final List<Integer> OF_EACH = List.of(8, 8, 5, 4, 5);

	/** Since then the fund has new rules; loans before are of the old scheme. */
	private static final LocalDate NEW_RULES = LocalDate.of(2026, 1, 1);

	private static final long SEED = 6_100;

	/** Those before apply for loans of today. */
	private static final int FIRST_SME = 840;

	/** How late the loans of each collectability are: a few days off every limit. */
	private static final List<int[]> LATE = List.of(new int[] { -20, -5 }, new int[] { 15, 80 }, new int[] { 95, 116 },
			new int[] { 126, 175 }, new int[] { 190, 380 });

	private static final int BALANCE_DAYS = 8;

	private static final long STEP = 500_000;

	private static final long ROUND = 1_000;

	private static final long MONTHLY_BASIS_POINTS = 120_000;

	static List<EarlierLoan> all(DemoSmes demoSmes) {
		SeededRandom random = new SeededRandom(SEED);
		List<Sme> smes = demoSmes.others(FIRST_SME, OF_EACH.stream().mapToInt(Integer::intValue).sum());
		List<EarlierLoan> all = new ArrayList<>();
		for (int grade = 0; grade < OF_EACH.size(); grade++) {
			int[] late = LATE.get(grade);
			for (int i = 0; i < OF_EACH.get(grade); i++) {
				Standing standing = new Standing(random.between(0, 7), random.between(late[0], late[1]));
				all.add(new EarlierLoan(all.size(), smes.get(all.size()), standing, random.between(4, 40) * STEP,
						6 * random.between(2, 4)));
			}
		}
		return all;
	}

	/** What the maker copies from the old books, a week after their balance. */
	Map<String, Object> told(LocalDate today) {
		LocalDate paidOut = paidOut(today);
		boolean old = paidOut.isBefore(NEW_RULES);
		return Map.of("smeId", this.sme.id(), "oldNumber", (17 + this.number) + "/DB/" + paidOut.getYear(),
				"programmeCode", old ? "DANA_BERGULIR_LAMA" : "DANA_BERGULIR", "principal", this.principal,
				"termMonths", this.months, "disbursedOn", paidOut.toString(), "repaid", repaid(old ? 600 : 300),
				"balanceOn", today.minusDays(BALANCE_DAYS).toString());
	}

	LocalDate paidOut(LocalDate today) {
		return today.minusDays(1).minusDays(this.standing.daysLate()).minusMonths(1L + this.standing.paid());
	}

	/** So many instalments, rounded up as people pay. */
	private long repaid(long rate) {
		long paid = this.standing.paid();
		long exact = this.principal * paid / this.months + this.principal * rate * paid / MONTHLY_BASIS_POINTS;
		return (paid == 0) ? 0 : (exact / ROUND + 1) * ROUND;
	}

	/**
	 * So many instalments are paid; the next is so late, or due in so many days if below
	 * zero.
	 */
	record Standing(int paid, int daysLate) {
	}

}
