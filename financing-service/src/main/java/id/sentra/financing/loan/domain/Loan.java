package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.LoanEvent.Kind;
import id.sentra.financing.loan.domain.Position.Lateness;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.financing.schedule.domain.Schedule;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A loan from contract to settlement. Immutable; each event it gives has a version of its
 * own.
 */
public record Loan(UUID id, long version, Contract contract, LoanStatus status, @Nullable Payout payout,
		Position position) {

	public static Loan contracted(Contract contract) {
		return new Loan(Ids.next(), 1, contract, LoanStatus.CONTRACTED, null, Position.beforePayout());
	}

	/** Paid out on a day, from which its instalments are counted. */
	public LoanEvent disburse(LocalDate today, String by, Instant now) {
		require(this.status == LoanStatus.CONTRACTED);
		RepaymentPlan plan = plan(today);
		Position start = new Position(today, this.position.paid(), Rupiah.ZERO, Rupiah.ZERO,
				new Lateness(plan.unpaidFrom(this.position.paid()), 1, 0, 1), null);
		Loan active = new Loan(this.id, this.version + 1, this.contract, LoanStatus.ACTIVE, new Payout(today, by),
				start);
		return new LoanEvent(Kind.DISBURSED, active, this.contract.terms().principal(), now);
	}

	/** The plan of a payout on that day. */
	public RepaymentPlan plan(LocalDate paidOutOn) {
		return new RepaymentPlan(paidOutOn, Schedule.of(this.contract.terms()).from(paidOutOn));
	}

	/** Given up before it was paid out. */
	public Loan cancel() {
		require(this.status == LoanStatus.CONTRACTED);
		return new Loan(this.id, this.version + 1, this.contract, LoanStatus.CANCELLED, null, this.position);
	}

	/**
	 * Money received on a day: what is due is paid, the oldest first; what is left is the
	 * borrower's credit, as is anything received after settlement.
	 */
	public PaymentResult receive(Rupiah amount, RepaymentPlan plan, CollectabilityRules rules, LocalDate today,
			Instant now) {
		require(this.status == LoanStatus.ACTIVE || this.status == LoanStatus.SETTLED);
		if (this.status == LoanStatus.SETTLED) {
			return new PaymentAllocation(this, this.position.accrued(), today).settled(amount, now);
		}
		Rupiah accrued = accruedBy(plan, today);
		Rupiah available = amount.plus(this.position.credit());
		Parts paid = plan.allocate(this.position.paid(), available, today);
		return new PaymentAllocation(this, accrued, today).paid(paid, available.minus(paid.total()), plan, rules, now);
	}

	/**
	 * What ends the loan on a day: the principal still owed and the interest up to then.
	 */
	public Rupiah settlement(RepaymentPlan plan, LocalDate today) {
		require(this.status == LoanStatus.ACTIVE);
		return owed().plus(accruedBy(plan, today)).minus(this.position.paid().interest());
	}

	/**
	 * Settles the loan early: interest of the months to come is not charged.
	 * @throws Refused when amount and credit do not suffice
	 */
	public PaymentResult settle(Rupiah amount, RepaymentPlan plan, CollectabilityRules rules, LocalDate today,
			Instant now) {
		Rupiah needed = settlement(plan, today);
		Rupiah available = amount.plus(this.position.credit());
		if (available.compareTo(needed) < 0) {
			throw new Refused("settlement-needs-more", needed.minus(this.position.credit()).toString());
		}
		Parts paid = new Parts(needed.minus(owed()), owed());
		return new PaymentAllocation(this, accruedBy(plan, today), today).paid(paid, available.minus(needed), plan,
				rules, now);
	}

	/**
	 * The loan as all that the bank moved for it by its own days makes it. What was found
	 * late corrects interest, lateness and allocation of the days since.
	 */
	public PaymentResult restate(RepaymentPlan plan, CashFlow cash, CollectabilityRuleSets rules, LocalDate today,
			Instant now) {
		return PaymentAllocation.result(this, position(plan, cash, rules, this.position.settledOn(), today), now);
	}

	/**
	 * The same without a payment of that amount, as {@code cash} has it.
	 * @param settled the day it is settled early on without it, if it is
	 * @throws Refused when more was paid back to the borrower than was there
	 */
	public PaymentResult takeBack(Rupiah amount, RepaymentPlan plan, CashFlow cash, CollectabilityRuleSets rules,
			@Nullable LocalDate settled, LocalDate today, Instant now) {
		return PaymentAllocation.result(this, position(plan, cash, rules, settled, today), amount, now);
	}

	private Position position(RepaymentPlan plan, CashFlow cash, CollectabilityRuleSets rules,
			@Nullable LocalDate settlement, LocalDate today) {
		require(this.status == LoanStatus.ACTIVE || this.status == LoanStatus.SETTLED);
		Position after = new LoanAccount(plan, cash, rules, settlement).at(today);
		if (after.credit().isNegative()) {
			throw new Refused("credit-paid-back-already", Rupiah.ZERO.minus(after.credit()).toString());
		}
		return after;
	}

	/**
	 * The same, settled early on a day.
	 * @throws Refused when what came in by then does not suffice
	 */
	public PaymentResult settleOn(LocalDate day, RepaymentPlan plan, CashFlow cash, Rupiah amount,
			CollectabilityRuleSets rules, LocalDate today, Instant now) {
		require(this.status == LoanStatus.ACTIVE);
		Rupiah needed = settlement(plan, cash, day);
		if (amount.compareTo(needed) < 0) {
			throw new Refused("settlement-needs-more", needed.toString());
		}
		return PaymentAllocation.result(this, position(plan, cash.plus(day, amount), rules, day, today), now);
	}

	/**
	 * What must still come in on a day for the loan to end on it; negative when too much
	 * did.
	 */
	public Rupiah settlement(RepaymentPlan plan, CashFlow cash, LocalDate day) {
		require(this.status == LoanStatus.ACTIVE);
		return plan.principal().plus(plan.interestBy(day)).minus(cash.by(day));
	}

	/** How its collectability changed since Sentra keeps its books, seen from today. */
	public List<CollectabilityChange> collectabilityChanges(RepaymentPlan plan, CashFlow cash,
			CollectabilityRuleSets rules, LocalDate today) {
		LocalDate balanceOn = this.contract.funding().source().balanceOn();
		return new LoanAccount(plan, cash, rules, this.position.settledOn())
			.changes((balanceOn != null) ? balanceOn : plan.paidOutOn(), today);
	}

	/** Pays credit back to the borrower. */
	public Loan refund(Rupiah amount) {
		if (amount.compareTo(this.position.credit()) > 0) {
			throw new Refused("refund-exceeds-credit", this.position.credit().toString());
		}
		Position after = new Position(this.position.asOf(), this.position.paid(), this.position.accrued(),
				this.position.credit().minus(amount), this.position.lateness(), this.position.settledOn());
		return new Loan(this.id, this.version + 1, this.contract, this.status, this.payout, after);
	}

	/**
	 * The most that can ever be owed yet, with all interest to come, beyond the credit.
	 */
	public Rupiah payable(RepaymentPlan plan) {
		if (this.status != LoanStatus.ACTIVE) {
			return Rupiah.ZERO;
		}
		return plan.total().minus(this.position.paid().total()).minus(this.position.credit());
	}

	/** Conflict for a loan that was never paid out. */
	public Loan requirePaidOut() {
		require(this.payout != null);
		return this;
	}

	/** The day where the borrower is, by which the loan lives. */
	public LocalDate day(Instant instant) {
		return this.contract.borrower().zone().day(instant);
	}

	/** Principal not yet paid back. */
	public Rupiah owed() {
		return (this.payout != null) ? this.contract.terms().principal().minus(this.position.paid().principal())
				: Rupiah.ZERO;
	}

	private Rupiah accruedBy(RepaymentPlan plan, LocalDate today) {
		Rupiah target = plan.interestBy(today);
		return (target.compareTo(this.position.accrued()) > 0) ? target : this.position.accrued();
	}

	private void require(boolean allowed) {
		if (!allowed) {
			throw new Conflict("loan-status-forbids", this.status);
		}
	}

	/** When and by whom it was paid out. */
	public record Payout(LocalDate day, String by) {
	}

}
