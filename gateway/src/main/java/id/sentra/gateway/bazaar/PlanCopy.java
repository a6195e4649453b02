package id.sentra.gateway.bazaar;

import java.util.Map;
import java.util.TreeMap;

/** Writes a plan there is into the lines of its form. */
final class PlanCopy {

	private static final int NO_LIMIT = Integer.MAX_VALUE;

	private PlanCopy() {
	}

	static void write(Bazaar.Plan plan, Map<String, Object> typed) {
		int row = 0;
		int reserve = 0;
		int order = 0;
		for (ZonePlan zone : plan.zones()) {
			for (ZonePlan.Row one : zone.rows()) {
				line(typed, ++row, "zona", zone.code(), "lapak", one.stalls(), "fasilitas",
						String.join(" ", one.facilities()));
			}
			for (Map.Entry<String, Integer> kept : new TreeMap<>(zone.reserved()).entrySet()) {
				line(typed, ++reserve, "cadangan", kept.getKey(), "untuk",
						plan.reserves().getOrDefault(kept.getKey(), ""), "zonacadangan", zone.code(), "jumlah",
						kept.getValue());
			}
			for (Map.Entry<String, Integer> point : own(zone).entrySet()) {
				line(typed, ++order, "zonaurut", zone.code(), "kriteria", point.getKey(), "poin", point.getValue());
			}
		}
		int trade = 0;
		for (Bazaar.Trade one : plan.trades()) {
			Integer limit = one.maxStalls();
			line(typed, ++trade, "jualan", one.trade(), "batas", (limit != null && limit != NO_LIMIT) ? limit : "",
					"khusus", (one.onlyReserve() != null) ? one.onlyReserve() : "");
		}
		points(plan.points(), typed);
	}

	private static void points(Bazaar.Points points, Map<String, Object> typed) {
		typed.put("points.version", points.version());
		typed.put("points.legalBasis", points.legalBasis());
		typed.put("points.from", points.from());
		points.points().forEach((criterion, given) -> typed.put("titik-" + criterion, given));
	}

	private static Map<String, Integer> own(ZonePlan zone) {
		Map<String, Integer> points = zone.points();
		return (points != null) ? new TreeMap<>(points) : Map.of();
	}

	private static void line(Map<String, Object> typed, int number, Object... columns) {
		for (int at = 0; at < columns.length; at += 2) {
			if (!columns[at + 1].toString().isEmpty()) {
				typed.put(columns[at] + "-" + number, columns[at + 1]);
			}
		}
	}

}
