package id.sentra.financing.loan.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import id.sentra.financing.schedule.domain.Instalment;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** The instalments of a loan as its contract fixes them, from the day it was paid out. */
public record RepaymentPlan(LocalDate paidOutOn, List<Instalment> instalments) {

	/**
	 * Interest accrued by the end of a day: that of the months gone by, and of the month
	 * under way the share of its days, rounded down.
	 */
	public Rupiah interestBy(LocalDate day) {
		Rupiah accrued = Rupiah.ZERO;
		LocalDate from = this.paidOutOn;
		for (Instalment instalment : this.instalments) {
			if (instalment.dueOn().isAfter(day)) {
				return day.isAfter(from) ? accrued.plus(share(instalment, from, day)) : accrued;
			}
			accrued = accrued.plus(instalment.interest());
			from = instalment.dueOn();
		}
		return accrued;
	}

	private static Rupiah share(Instalment instalment, LocalDate from, LocalDate day) {
		BigInteger days = BigInteger.valueOf(ChronoUnit.DAYS.between(from, day));
		BigInteger whole = BigInteger.valueOf(ChronoUnit.DAYS.between(from, instalment.dueOn()));
		return Rupiah
			.of(BigInteger.valueOf(instalment.interest().amount()).multiply(days).divide(whole).longValueExact());
	}

	/**
	 * Number of the instalment whose interest accrues on the day after; one past the
	 * last.
	 */
	public int accruingAfter(LocalDate day) {
		return 1 + (int) this.instalments.stream().filter((instalment) -> !instalment.dueOn().isAfter(day)).count();
	}

	/**
	 * How an amount is allocated to what is due by a day and not yet paid: the oldest
	 * instalment first, of each its interest and then its principal.
	 */
	public Parts allocate(Parts paid, Rupiah amount, LocalDate day) {
		long interestLeft = paid.interest().amount();
		long principalLeft = paid.principal().amount();
		long left = amount.amount();
		long interest = 0;
		long principal = 0;
		for (Instalment instalment : this.instalments) {
			if (instalment.dueOn().isAfter(day)) {
				break;
			}
			long covered = Math.min(interestLeft, instalment.interest().amount());
			interestLeft -= covered;
			long toInterest = Math.min(left, instalment.interest().amount() - covered);
			interest += toInterest;
			left -= toInterest;
			covered = Math.min(principalLeft, instalment.principal().amount());
			principalLeft -= covered;
			long toPrincipal = Math.min(left, instalment.principal().amount() - covered);
			principal += toPrincipal;
			left -= toPrincipal;
		}
		return new Parts(Rupiah.of(interest), Rupiah.of(principal));
	}

	/** Principal and interest of all instalments. */
	public Rupiah total() {
		return this.instalments.stream().map(Instalment::total).reduce(Rupiah.ZERO, Rupiah::plus);
	}

	public Rupiah principal() {
		return this.instalments.stream().map(Instalment::principal).reduce(Rupiah.ZERO, Rupiah::plus);
	}

	/** The day of the last instalment of more than nothing. */
	public LocalDate lastDueOn() {
		return this.instalments.stream()
			.filter((instalment) -> instalment.total().amount() > 0)
			.reduce((one, next) -> next)
			.orElseThrow()
			.dueOn();
	}

	/** The day of the oldest instalment that is not fully paid; null when all are. */
	public @Nullable LocalDate unpaidFrom(Parts paid) {
		Rupiah left = paid.total();
		for (Instalment instalment : this.instalments) {
			left = left.minus(instalment.total());
			if (left.isNegative()) {
				return instalment.dueOn();
			}
		}
		return null;
	}

	/** Interest and principal. */
	public record Parts(Rupiah interest, Rupiah principal) {

		public Parts plus(Parts other) {
			return new Parts(this.interest.plus(other.interest), this.principal.plus(other.principal));
		}

		public Parts minus(Parts other) {
			return new Parts(this.interest.minus(other.interest), this.principal.minus(other.principal));
		}

		public Rupiah total() {
			return this.interest.plus(this.principal);
		}

	}

}
