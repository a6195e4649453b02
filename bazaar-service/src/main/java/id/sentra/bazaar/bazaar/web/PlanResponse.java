package id.sentra.bazaar.bazaar.web;

import java.util.List;
import java.util.Map;

import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.bazaar.bazaar.domain.BazaarPlan;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.PointsTable;
import id.sentra.bazaar.bazaar.domain.ZonePlan;
import org.jspecify.annotations.Nullable;

/**
 * What a bazaar offers and by which rules, with the table of points; with hidden reserves
 * some stalls go to certain groups first, but it is not shown which and to whom.
 */
record PlanResponse(List<ZonePlan> zones, Map<String, Criterion> reserves, List<Trade> trades, PointsTable points,
		int mostStalls, boolean reservesHidden) {

	static PlanResponse of(BazaarPlan plan, boolean reservesHidden) {
		return new PlanResponse(plan.zones(), plan.reserves(), plan.trades().stream().map(Trade::of).toList(),
				plan.points(), plan.mostStalls(), reservesHidden);
	}

	/** A trade, with its limit if it has one. */
	record Trade(String trade, @Nullable Integer maxStalls, @Nullable String onlyReserve) {

		static Trade of(TradeRule rule) {
			return new Trade(rule.trade(), (rule.maxStalls() != TradeRule.UNLIMITED) ? rule.maxStalls() : null,
					rule.onlyReserve());
		}

	}

}
