package id.sentra.financing.programme.domain;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;

/**
 * What a region may lend under a programme: approvals reserve of it, payouts use it.
 */
public record Budget(String programme, RegionCode region, long version, Rupiah amount, Rupiah reserved, Rupiah used) {

	public Rupiah left() {
		return this.amount.minus(this.reserved).minus(this.used);
	}

}
