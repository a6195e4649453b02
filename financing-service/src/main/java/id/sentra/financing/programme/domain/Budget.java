package id.sentra.financing.programme.domain;

import java.time.LocalDate;

import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;

/**
 * What a region may lend under a programme: approvals reserve of it, payouts use it.
 */
public record Budget(String programme, RegionCode region, long version, Grant grant, Rupiah reserved, Rupiah used) {

	public Rupiah left() {
		return this.grant.amount().minus(this.reserved).minus(this.used);
	}

	/** How much, by which decision of which day, and who entered it. */
	public record Grant(Rupiah amount, String legalBasis, LocalDate decidedOn, String by) {

		/**
		 * @throws Refused below zero, or decided after that day
		 */
		public Grant requireDecidedBy(LocalDate today) {
			if (this.amount.isNegative()) {
				throw new Refused("bad-budget");
			}
			if (this.decidedOn.isAfter(today)) {
				throw new Refused("budget-decided-in-future");
			}
			return this;
		}

	}

}
