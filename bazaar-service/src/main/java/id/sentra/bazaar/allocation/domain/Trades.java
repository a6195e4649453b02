package id.sentra.bazaar.allocation.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Each applicant's trade by index, and how many stalls each trade may have. */
final class Trades {

	final int[] of;

	final int[] max;

	Trades(Market market) {
		Map<String, Integer> index = new HashMap<>();
		market.trades().forEach((rule) -> index.put(rule.trade(), index.size()));
		int unruled = index.size();
		this.of = market.applicants().stream().mapToInt((one) -> index.getOrDefault(one.trade(), unruled)).toArray();
		this.max = IntStream
			.concat(market.trades().stream().mapToInt(TradeRule::maxStalls), IntStream.of(TradeRule.UNLIMITED))
			.toArray();
	}

}
