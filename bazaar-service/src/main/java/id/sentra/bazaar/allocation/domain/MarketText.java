package id.sentra.bazaar.allocation.domain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a market; its form is described in docs/allocation.md. The same
 * market is the same bytes, in whatever order it was put together.
 */
public final class MarketText {

	static final String HEADER = "sentra-allocation-input 1";

	static final String NOTHING = "-";

	private MarketText() {
	}

	public static String write(Market market) {
		StringBuilder text = new StringBuilder(market.applicants().size() * 120 + market.stalls().size() * 40 + 100);
		text.append(HEADER).append('\n');
		market.zones().forEach((zone) -> line(text, "zone", zone.code(), zone.ownOrder() ? "own" : "general"));
		market.stalls()
			.forEach((stall) -> line(text, "stall", stall.code(), stall.zone(), stall.row(), stall.position(),
					list(stall.facilities()), orNothing(stall.reserve())));
		market.trades()
			.forEach((rule) -> line(text, "trade", rule.trade(),
					(rule.maxStalls() == TradeRule.UNLIMITED) ? NOTHING : rule.maxStalls(),
					orNothing(rule.onlyReserve())));
		market.applicants().forEach((one) -> applicant(text, one));
		return text.toString();
	}

	private static void applicant(StringBuilder text, Applicant one) {
		Need need = one.need();
		line(text, "applicant", one.id(), one.trade(), one.points(), points(one.zonePoints()), list(one.reserves()),
				need.min() + "-" + need.max(), list(need.facilities()), need.anyStall() ? "any" : "wished",
				one.wishes().isEmpty() ? NOTHING : String.join(",", one.wishes()));
	}

	private static String points(Map<String, Integer> points) {
		return list(
				new TreeMap<>(points).entrySet().stream().map((one) -> one.getKey() + "=" + one.getValue()).toList());
	}

	private static String list(Collection<String> codes) {
		return codes.isEmpty() ? NOTHING : String.join(",", codes.stream().sorted().toList());
	}

	private static String orNothing(@Nullable String code) {
		return (code != null) ? code : NOTHING;
	}

	private static void line(StringBuilder text, Object... words) {
		for (int word = 0; word < words.length; word++) {
			text.append((word > 0) ? " " : "").append(words[word]);
		}
		text.append('\n');
	}

}
