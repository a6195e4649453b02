package id.sentra.gateway.bazaar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stalls of a bazaar as they stand: zones, their rows, the stalls of a row. */
public record Layout(List<Zone> zones) {

	public static Layout of(List<Stall> stalls) {
		Map<String, TreeMap<Integer, List<Stall>>> zones = new TreeMap<>();
		stalls.forEach((stall) -> zones.computeIfAbsent(stall.zone(), (zone) -> new TreeMap<>())
			.computeIfAbsent(stall.row(), (row) -> new ArrayList<>())
			.add(stall));
		return new Layout(zones.entrySet()
			.stream()
			.map((zone) -> new Zone(zone.getKey(), zone.getValue().values().stream().map(Layout::inOrder).toList()))
			.toList());
	}

	private static List<Stall> inOrder(List<Stall> row) {
		return row.stream().sorted(Comparator.comparingInt(Stall::position)).toList();
	}

	/** All stalls, zone by zone. */
	public List<Stall> stalls() {
		return this.zones.stream().flatMap((zone) -> zone.rows().stream()).flatMap(List::stream).toList();
	}

	public long free() {
		return stalls().stream().filter(Stall::isFree).count();
	}

	/** A zone and its rows. */
	public record Zone(String code, List<List<Stall>> rows) {
	}

}
