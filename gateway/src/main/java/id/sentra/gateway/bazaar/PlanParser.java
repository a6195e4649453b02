package id.sentra.gateway.bazaar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.ContractEnum;

/** Parses zones, trades, reserves and points of a plan from the lines of its form. */
final class PlanParser {

	@ContractEnum("bazaar/BazaarRequest/reserves")
	static final List<String> CRITERIA = List.of("TRAINING_CERTIFICATE", "FIRST_TIMER", "LOCAL", "CLUSTER_MEMBER",
			"MICRO", "LOW_INCOME_HOUSEHOLD", "WOMAN_OWNED");

	private static final int MOST_IN_A_ROW = 99;

	private static final int MOST = 10_000;

	private final Form form;

	private final PlanLines lines;

	private final Map<String, List<ZonePlan.Row>> rows = new LinkedHashMap<>();

	private final Map<String, String> reserves = new LinkedHashMap<>();

	private final Map<String, Map<String, Integer>> reserved = new LinkedHashMap<>();

	private final Map<String, Map<String, Integer>> ownPoints = new LinkedHashMap<>();

	PlanParser(Form form, PlanLines lines) {
		this.form = form;
		this.lines = lines;
		readRows();
		readReserves();
		readOwnPoints();
	}

	List<ZonePlan> zones() {
		return this.rows.entrySet()
			.stream()
			.map((zone) -> new ZonePlan(zone.getKey(), zone.getValue(),
					this.reserved.getOrDefault(zone.getKey(), Map.of()), this.ownPoints.get(zone.getKey())))
			.toList();
	}

	/** What each reserve is for. */
	Map<String, String> reserves() {
		return this.reserves;
	}

	List<Map<String, Object>> trades() {
		List<Map<String, Object>> trades = new ArrayList<>();
		for (PlanLines.Line line : this.lines.filled("jualan", "batas", "khusus")) {
			String only = line.maybe("khusus");
			if (!only.isEmpty() && !this.reserves.containsKey(only)) {
				this.lines.refuse(line.field("khusus"), "plan.reserve.unknown", only);
			}
			trades.add(Form.body("trade", line.text("jualan"), "maxStalls", line.maybeCount("batas", 1, MOST),
					"onlyReserve", only));
		}
		if (trades.isEmpty()) {
			this.lines.refuse("jualan-1", "plan.trades.none");
		}
		return trades;
	}

	/** The bazaar's own table of points; empty when the programme's counts. */
	Map<String, Object> points() {
		Map<String, Integer> points = new LinkedHashMap<>();
		for (String criterion : CRITERIA) {
			String field = "titik-" + criterion;
			Integer given = this.form.count(field);
			if (!this.form.text(field).isEmpty() && (given == null || given < 0 || given > MOST)) {
				this.lines.refuse(field, "plan.between", 0, MOST);
			}
			else if (given != null) {
				points.put(criterion, given);
			}
		}
		if (points.isEmpty()) {
			return Map.of();
		}
		for (String field : List.of("points.version", "points.legalBasis", "points.from")) {
			if (this.form.text(field).isEmpty()) {
				this.lines.refuse(field, "plan.fill-in");
			}
		}
		return Form.body("version", this.form.text("points.version"), "legalBasis", this.form.text("points.legalBasis"),
				"from", this.form.date("points.from"), "points", points);
	}

	private void readRows() {
		for (PlanLines.Line line : this.lines.filled("zona", "lapak", "fasilitas")) {
			Set<String> facilities = new LinkedHashSet<>(Arrays.asList(line.maybe("fasilitas").split("[\\s,]+")));
			facilities.remove("");
			this.rows.computeIfAbsent(line.text("zona"), (zone) -> new ArrayList<>())
				.add(new ZonePlan.Row(line.count("lapak", 1, MOST_IN_A_ROW), facilities));
		}
		if (this.rows.isEmpty()) {
			this.lines.refuse("zona-1", "plan.zones.none");
		}
	}

	private void readReserves() {
		for (PlanLines.Line line : this.lines.filled("cadangan", "untuk", "zonacadangan", "jumlah")) {
			String code = line.text("cadangan");
			String zone = zone(line, "zonacadangan");
			String before = this.reserves.putIfAbsent(code, line.text("untuk"));
			if (before != null && !before.equals(line.maybe("untuk"))) {
				this.lines.refuse(line.field("untuk"), "plan.reserve.twice", code);
			}
			this.reserved.computeIfAbsent(zone, (one) -> new LinkedHashMap<>())
				.merge(code, line.count("jumlah", 1, MOST), Integer::sum);
			int kept = this.reserved.get(zone).values().stream().mapToInt(Integer::intValue).sum();
			if (kept > size(zone)) {
				this.lines.refuse(line.field("jumlah"), "plan.reserve.too-many", zone, size(zone));
			}
		}
	}

	private void readOwnPoints() {
		for (PlanLines.Line line : this.lines.filled("zonaurut", "kriteria", "poin")) {
			this.ownPoints.computeIfAbsent(zone(line, "zonaurut"), (one) -> new LinkedHashMap<>())
				.put(line.text("kriteria"), line.count("poin", 0, MOST));
		}
	}

	/** A zone the rows speak of. */
	private String zone(PlanLines.Line line, String column) {
		String zone = line.text(column);
		if (!zone.isEmpty() && !this.rows.containsKey(zone)) {
			this.lines.refuse(line.field(column), "plan.zone.unknown", zone);
		}
		return zone;
	}

	private int size(String zone) {
		return this.rows.getOrDefault(zone, List.of()).stream().mapToInt(ZonePlan.Row::stalls).sum();
	}

}
