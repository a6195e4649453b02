package id.sentra.financing.schedule.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import id.sentra.platform.money.Rupiah;

/**
 * The instalments of a loan, one a month, in whole rupiah. Interest and the annuity's
 * instalment are rounded half to even, equal shares downwards; the last instalment takes
 * the remainder, so that the principal sums to the loan to the rupiah.
 */
public final class Schedule {

	private final long[] principal;

	private final long[] interest;

	private Schedule(long[] principal, long[] interest) {
		this.principal = principal;
		this.interest = interest;
	}

	public static Schedule of(LoanTerms terms) {
		Schedule schedule = new Schedule(new long[terms.months()], new long[terms.months()]);
		long loan = terms.principal().amount();
		switch (terms.method()) {
			case ANNUITY -> schedule.annuity(loan, terms.rate());
			case EQUAL_PRINCIPAL -> schedule.equalPrincipal(loan, terms.rate());
			case FLAT -> schedule.flat(loan, terms.rate());
		}
		return schedule;
	}

	private void annuity(long loan, YearlyRate rate) {
		if (rate.basisPoints() == 0) {
			share(this.principal, loan);
			return;
		}
		int last = this.principal.length - 1;
		long instalment = AnnuityFactor.of(rate, last + 1).instalment(loan);
		long owed = loan;
		for (int month = 0; month < last; month++) {
			long charged = rate.monthly(owed);
			long repaid = Math.min(instalment - charged, owed);
			this.interest[month] = charged;
			this.principal[month] = repaid;
			owed -= repaid;
		}
		this.interest[last] = rate.monthly(owed);
		this.principal[last] = owed;
	}

	private void equalPrincipal(long loan, YearlyRate rate) {
		share(this.principal, loan);
		long owed = loan;
		for (int month = 0; month < this.principal.length; month++) {
			this.interest[month] = rate.monthly(owed);
			owed -= this.principal[month];
		}
	}

	private void flat(long loan, YearlyRate rate) {
		share(this.principal, loan);
		long whole = loan * rate.basisPoints() * this.interest.length;
		share(this.interest, YearlyRate.halfEven(whole, YearlyRate.MONTHLY_WHOLE));
	}

	private static void share(long[] months, long amount) {
		Arrays.fill(months, amount / months.length);
		months[months.length - 1] += amount % months.length;
	}

	public int months() {
		return this.principal.length;
	}

	public Rupiah principal(int number) {
		return Rupiah.of(this.principal[number - 1]);
	}

	public Rupiah interest(int number) {
		return Rupiah.of(this.interest[number - 1]);
	}

	public Rupiah totalInterest() {
		return Arrays.stream(this.interest).mapToObj(Rupiah::of).reduce(Rupiah.ZERO, Rupiah::plus);
	}

	/**
	 * The instalments of a loan paid out on a day: each due on the same day of the
	 * following months, or on the last day of a month that is too short.
	 */
	public List<Instalment> from(LocalDate paidOut) {
		return IntStream.rangeClosed(1, months())
			.mapToObj(
					(number) -> new Instalment(number, paidOut.plusMonths(number), principal(number), interest(number)))
			.toList();
	}

}
