package id.sentra.financing.programme.application;

import java.time.Instant;
import java.util.List;

import id.sentra.financing.programme.domain.Budget;
import id.sentra.financing.programme.domain.Budget.Grant;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * Budgets of programmes. Every change is one conditional statement: however many approve
 * at once, what is reserved and used never exceeds the amount.
 */
public interface Budgets {

	/**
	 * Reserves from the budget of the smallest region around the district that has one.
	 * @return that region; conflict {@code budget-used-up} when it does not suffice
	 */
	Mono<RegionCode> reserve(String programme, RegionCode district, Rupiah amount);

	/** Gives a reservation back. */
	Mono<Void> release(String programme, RegionCode budget, Rupiah amount);

	/** Uses at once what was never reserved, of the same budget. */
	Mono<RegionCode> take(String programme, RegionCode district, Rupiah amount);

	/** Turns a reservation into use. */
	Mono<Void> use(String programme, RegionCode budget, Rupiah amount);

	/** Budgets within the scope or around it, by programme and region. */
	Mono<List<Budget>> all(Scope scope);

	/** A new budget; nothing when the region has one. */
	Mono<Budget> add(String programme, RegionCode region, Grant grant);

	/**
	 * Another amount for a budget of that version; conflict when more is reserved and
	 * used, nothing when the version is another.
	 */
	Mono<Budget> change(String programme, RegionCode region, long version, Grant grant);

	/** What a budget was laid down as over time, the newest first; as far as in scope. */
	Mono<List<Change>> changes(String programme, RegionCode region, Scope scope);

	/** What was laid down with a version, and when. */
	record Change(long version, Grant grant, Instant at) {
	}

}
