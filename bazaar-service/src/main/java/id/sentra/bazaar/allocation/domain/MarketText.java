package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

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
		market.zones()
			.forEach((zone) -> text.append("zone ")
				.append(zone.code())
				.append(zone.ownOrder() ? " own\n" : " general\n"));
		market.stalls().forEach((stall) -> stall(text, stall));
		market.trades().forEach((rule) -> trade(text, rule));
		market.applicants().forEach((one) -> applicant(text, one));
		return text.toString();
	}

	private static void applicant(StringBuilder text, Applicant one) {
		Need need = one.need();
		text.append("applicant ").append(one.id()).append(' ').append(one.trade()).append(' ').append(one.points());
		points(text.append(' '), one.zonePoints());
		list(text.append(' '), one.reserves());
		text.append(' ').append(need.min()).append('-').append(need.max());
		list(text.append(' '), need.facilities());
		text.append(need.anyStall() ? " any" : " wished");
		codes(text.append(' '), one.wishes());
		text.append('\n');
	}

	private static void points(StringBuilder text, Map<String, Integer> points) {
		String[] zones = points.keySet().toArray(String[]::new);
		Arrays.sort(zones);
		for (int at = 0; at < zones.length; at++) {
			text.append((at > 0) ? "," : "").append(zones[at]).append('=').append(points.get(zones[at]));
		}
		text.append((zones.length == 0) ? NOTHING : "");
	}

	private static void list(StringBuilder text, Collection<String> codes) {
		codes(text, (codes.size() > 1) ? codes.stream().sorted().toList() : codes);
	}

	private static void codes(StringBuilder text, Collection<String> codes) {
		String between = "";
		for (String code : codes) {
			text.append(between).append(code);
			between = ",";
		}
		text.append(codes.isEmpty() ? NOTHING : "");
	}

	private static void stall(StringBuilder text, Stall stall) {
		text.append("stall ").append(stall.code()).append(' ').append(stall.zone()).append(' ');
		text.append(stall.row()).append(' ').append(stall.position());
		list(text.append(' '), stall.facilities());
		text.append(' ').append(orNothing(stall.reserve())).append('\n');
	}

	private static void trade(StringBuilder text, TradeRule rule) {
		text.append("trade ").append(rule.trade()).append(' ');
		text.append((rule.maxStalls() == TradeRule.UNLIMITED) ? NOTHING : String.valueOf(rule.maxStalls()));
		text.append(' ').append(orNothing(rule.onlyReserve())).append('\n');
	}

	private static String orNothing(@Nullable String code) {
		return (code != null) ? code : NOTHING;
	}

}
