package id.sentra.financing.loan.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import id.sentra.financing.loan.domain.Position.Lateness;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands at the end of any day, by its plan and by the days on which the bank
 * had the money: what is known late counts as if it had been known then.
 *
 * @param settlement the day on which it is settled early; it holds if what came in by
 * then suffices
 */
record LoanAccount(RepaymentPlan plan, CashFlow cash, CollectabilityRuleSets rules, @Nullable LocalDate settlement) {

	/** The day since which nothing is owed, if that is so by the end of a day. */
	@Nullable LocalDate settledBy(LocalDate day) {
		LocalDate early = this.settlement;
		if (early != null && !early.isAfter(day) && needed(early).compareTo(this.cash.by(early)) <= 0) {
			return early;
		}
		LocalDate last = this.plan.lastDueOn();
		if (last.isAfter(day)) {
			return null;
		}
		Rupiah whole = this.plan.total();
		return candidates(last).stream()
			.filter((one) -> !one.isAfter(day) && !this.cash.by(one).minus(whole).isNegative())
			.findFirst()
			.orElse(null);
	}

	private Rupiah needed(LocalDate day) {
		return this.plan.principal().plus(this.plan.interestBy(day));
	}

	/** The last due day, and what the bank moved after it. */
	private List<LocalDate> candidates(LocalDate last) {
		List<LocalDate> days = new ArrayList<>(List.of(last));
		this.cash.days().stream().filter((day) -> day.isAfter(last)).forEach(days::add);
		return days;
	}

	Position at(LocalDate day) {
		LocalDate settled = settledBy(day);
		LocalDate until = (settled != null) ? settled : day;
		Rupiah received = this.cash.by(day);
		Rupiah accrued = this.plan.interestBy(until);
		Parts nothing = new Parts(Rupiah.ZERO, Rupiah.ZERO);
		Parts paid = (settled != null) ? new Parts(accrued, this.plan.principal())
				: this.plan.allocate(nothing, received, day);
		return new Position(until, paid, accrued, received.minus(paid.total()), lateness(paid, until, settled),
				settled);
	}

	private Lateness lateness(Parts paid, LocalDate day, @Nullable LocalDate settled) {
		LocalDate unpaid = (settled != null) ? null : this.plan.unpaidFrom(paid);
		int days = (unpaid != null && unpaid.isBefore(day)) ? (int) ChronoUnit.DAYS.between(unpaid, day) : 0;
		return new Lateness(unpaid, this.plan.accruingAfter(day), days,
				(settled != null) ? 1 : this.rules.on(day).of(days));
	}

	/** The first day, and those until the last on which the collectability changed. */
	List<CollectabilityChange> changes(LocalDate first, LocalDate last) {
		List<CollectabilityChange> changes = new ArrayList<>();
		int before = 0;
		for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
			int now = at(day).lateness().collectability();
			if (now != before) {
				changes.add(new CollectabilityChange(day, now));
			}
			before = now;
		}
		return changes;
	}

}
