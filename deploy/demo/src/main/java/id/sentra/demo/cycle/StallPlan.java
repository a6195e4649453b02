package id.sentra.demo.cycle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import id.sentra.demo.SeededRandom;

/** How the bazaars are laid out, and what an applicant wishes there. */
final class StallPlan {

	/** Rows of a zone. */
	private static final List<Integer> ROWS = List.of(13, 12);

	private static final int WISHES = 5;

	private static final int ANYWHERE = 70;

	private static final Map<String, String> TRADES = Map.of("10", "Makanan", "11", "Minuman", "56", "Kuliner", "13",
			"Busana", "14", "Busana", "16", "Kerajinan", "32", "Kerajinan", "47", "Busana");

	private static final String OTHER = "Lainnya";

	private StallPlan() {
	}

	/** Zones A, B, ... with 25 stalls each; the first keeps ten for those who are new. */
	static List<Map<String, Object>> zones(int count) {
		List<Map<String, Object>> rows = List.of(Map.of("stalls", ROWS.get(0), "facilities", List.of("LISTRIK")),
				Map.of("stalls", ROWS.get(1)));
		return IntStream.range(0, count)
			.mapToObj((zone) -> Map.<String, Object>of("code", code(zone), "rows", rows, "reserved",
					(zone == 0) ? Map.of("PEMULA", 10) : Map.of()))
			.toList();
	}

	static List<Map<String, Object>> trades() {
		return List.of(Map.of("trade", "Makanan"), Map.of("trade", "Minuman"),
				Map.of("trade", "Kuliner", "maxStalls", 60), Map.of("trade", "Busana"), Map.of("trade", "Kerajinan"),
				Map.of("trade", OTHER, "maxStalls", 30));
	}

	/** The application of an SME. */
	static Map<String, Object> application(Sme sme, int zones, SeededRandom random) {
		Set<String> wishes = new LinkedHashSet<>();
		while (wishes.size() < WISHES) {
			int row = random.between(0, 1);
			wishes.add("%s-%d-%02d".formatted(code(random.between(0, zones - 1)), row + 1,
					random.between(1, ROWS.get(row))));
		}
		String division = (sme.kbli().length() < 2) ? "" : sme.kbli().substring(0, 2);
		return Map.of("smeId", sme.id(), "trade", TRADES.getOrDefault(division, OTHER), "wishes", List.copyOf(wishes),
				"anyStall", random.percent(ANYWHERE));
	}

	private static String code(int zone) {
		return String.valueOf((char) ('A' + zone));
	}

}
