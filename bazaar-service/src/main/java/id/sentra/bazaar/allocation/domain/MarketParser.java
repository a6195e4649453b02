package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads a market's canonical text back. */
public final class MarketParser {

	private final List<Zone> zones = new ArrayList<>();

	private final List<Stall> stalls = new ArrayList<>();

	private final List<TradeRule> trades = new ArrayList<>();

	private final List<Applicant> applicants = new ArrayList<>();

	private MarketParser() {
	}

	/**
	 * @throws IllegalArgumentException when the text is not canonical, with the line
	 * where one cannot be read
	 */
	public static Market read(String text) {
		Market market = new MarketParser().market(text.split("\n", -1));
		if (!MarketText.write(market).equals(text)) {
			throw new IllegalArgumentException("readable, but not in canonical form");
		}
		return market;
	}

	private Market market(String[] lines) {
		if (!lines[0].equals(MarketText.HEADER)) {
			throw new IllegalArgumentException("line 1: not " + MarketText.HEADER);
		}
		for (int line = 1; line < lines.length - 1; line++) {
			try {
				take(lines[line].split(" "));
			}
			catch (RuntimeException ex) {
				throw new IllegalArgumentException("line " + (line + 1) + ": unreadable", ex);
			}
		}
		return new Market(this.zones, this.stalls, this.trades, this.applicants);
	}

	private void take(String[] words) {
		switch (words[0]) {
			case "zone" -> this.zones.add(new Zone(words[1], words[2].equals("own")));
			case "stall" -> this.stalls.add(new Stall(words[1], words[2], Integer.parseInt(words[3]),
					Integer.parseInt(words[4]), Set.copyOf(list(words[5])), orNull(words[6])));
			case "trade" -> this.trades.add(new TradeRule(words[1],
					words[2].equals(MarketText.NOTHING) ? TradeRule.UNLIMITED : Integer.parseInt(words[2]),
					orNull(words[3])));
			case "applicant" -> this.applicants
				.add(new Applicant(UUID.fromString(words[1]), words[2], Integer.parseInt(words[3]), points(words[4]),
						Set.copyOf(list(words[5])), need(words[6], words[7], words[8]), list(words[9])));
			default -> throw new IllegalArgumentException(words[0]);
		}
	}

	private static Need need(String sizes, String facilities, String any) {
		String[] range = sizes.split("-");
		return new Need(Integer.parseInt(range[0]), Integer.parseInt(range[1]), Set.copyOf(list(facilities)),
				any.equals("any"));
	}

	private static Map<String, Integer> points(String word) {
		Map<String, Integer> points = new HashMap<>();
		list(word).stream().map((one) -> one.split("=")).forEach((one) -> points.put(one[0], Integer.valueOf(one[1])));
		return points;
	}

	private static List<String> list(String word) {
		return word.equals(MarketText.NOTHING) ? List.of() : Arrays.asList(word.split(","));
	}

	private static @Nullable String orNull(String word) {
		return word.equals(MarketText.NOTHING) ? null : word;
	}

}
