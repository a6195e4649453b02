package id.sentra.bazaar.bazaar.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Applicant;
import id.sentra.bazaar.allocation.domain.Market;
import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.bazaar.allocation.domain.TradeRule;

/** Free stalls go to those who wait, by the method and draw of the allocation itself. */
public final class NextInOrder {

	private NextInOrder() {
	}

	/**
	 * Who of those waiting gets which of the free stalls; {@code heldByTrade} counts the
	 * stalls that trades hold already.
	 */
	public static List<Outcome> offers(Market market, Seed seed, Set<String> free, Set<UUID> waiting,
			Map<String, Integer> heldByTrade) {
		List<Stall> stalls = market.stalls().stream().filter((stall) -> free.contains(stall.code())).toList();
		List<Applicant> applicants = market.applicants()
			.stream()
			.filter((applicant) -> waiting.contains(applicant.id()))
			.map((applicant) -> wishingFor(applicant, free))
			.toList();
		List<TradeRule> trades = market.trades()
			.stream()
			.map((rule) -> new TradeRule(rule.trade(), left(rule, heldByTrade), rule.onlyReserve()))
			.toList();
		Map<UUID, Applicant> original = market.applicants()
			.stream()
			.collect(Collectors.toMap(Applicant::id, (applicant) -> applicant));
		return Allocation.of(new Market(market.zones(), stalls, trades, applicants), seed)
			.outcomes()
			.stream()
			.filter((outcome) -> outcome.reason().placed())
			.map((outcome) -> ranked(outcome, original.get(outcome.applicant())))
			.toList();
	}

	private static int left(TradeRule rule, Map<String, Integer> held) {
		return (rule.maxStalls() == TradeRule.UNLIMITED) ? rule.maxStalls()
				: Math.max(0, rule.maxStalls() - held.getOrDefault(rule.trade(), 0));
	}

	private static Applicant wishingFor(Applicant one, Set<String> free) {
		return new Applicant(one.id(), one.trade(), one.points(), one.zonePoints(), one.reserves(), one.need(),
				one.wishes().stream().filter(free::contains).toList());
	}

	/** The outcome with the rank among all wishes, not only those for free stalls. */
	private static Outcome ranked(Outcome outcome, Applicant applicant) {
		int wish = outcome.stalls()
			.stream()
			.mapToInt(applicant.wishes()::indexOf)
			.filter((place) -> place >= 0)
			.min()
			.orElse(-1) + 1;
		return new Outcome(outcome.applicant(), outcome.stalls(), wish, 0, Reason.granted(wish), outcome.draw());
	}

}
