package id.sentra.bazaar.bazaar.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.platform.error.Refused;

/**
 * What is applied for: a trade, stalls by rank, the dearest first, and what is needed.
 */
public record Wish(String trade, List<String> stalls, Need need) {

	/** The longest list of wishes. */
	public static final int MOST_WISHES = 20;

	public Wish {
		stalls = List.copyOf(stalls);
	}

	/**
	 * @throws Refused when the plan has no such trade, stalls or facilities
	 */
	public void requireWithin(BazaarPlan plan) {
		if (!plan.admits(this.trade)) {
			throw new Refused("trade-not-admitted");
		}
		Set<String> known = plan.stalls().stream().map(Stall::code).collect(Collectors.toSet());
		if (!known.containsAll(this.stalls) || new HashSet<>(this.stalls).size() != this.stalls.size()) {
			throw new Refused("wish-unknown");
		}
		if (!plan.facilities().containsAll(this.need.facilities())) {
			throw new Refused("facility-unknown");
		}
		if (this.stalls.isEmpty() && !this.need.anyStall()) {
			throw new Refused("wish-missing");
		}
		if (this.need.max() > plan.mostStalls()) {
			throw new Refused("too-many-stalls", plan.mostStalls());
		}
	}

}
