package id.sentra.gateway.bazaar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A zone as it is planned: its rows, how many of its stalls each reserve keeps, and
 * points of its own if it does not rank by the bazaar's.
 */
record ZonePlan(String code, List<Row> rows, Map<String, Integer> reserved, @Nullable Map<String, Integer> points) {

	private static final UUID NO_BAZAAR = new UUID(0, 0);

	public ZonePlan {
		rows = List.copyOf(rows);
		reserved = Map.copyOf(reserved);
	}

	public int size() {
		return this.rows.stream().mapToInt(Row::stalls).sum();
	}

	/** Its stalls as they will stand; those kept for a reserve lie spread evenly. */
	public List<Stall> stalls() {
		@Nullable String[] reserves = spread();
		List<Stall> stalls = new ArrayList<>();
		for (int row = 1; row <= this.rows.size(); row++) {
			Row one = this.rows.get(row - 1);
			for (int position = 1; position <= one.stalls(); position++) {
				String name = String.format(Locale.ROOT, "%s-%d-%02d", this.code, row, position);
				stalls.add(new Stall(NO_BAZAAR, name, this.code, row, position, one.facilities(),
						reserves[stalls.size()], "FREE", null));
			}
		}
		return stalls;
	}

	private @Nullable String[] spread() {
		@Nullable String[] reserves = new String[size()];
		int free = reserves.length;
		for (Map.Entry<String, Integer> kept : new TreeMap<>(this.reserved).entrySet()) {
			for (int number = 0; number < kept.getValue() && free > 0; number++, free--) {
				int at = (int) ((long) number * reserves.length / kept.getValue());
				while (reserves[at] != null) {
					at = (at + 1) % reserves.length;
				}
				reserves[at] = kept.getKey();
			}
		}
		return reserves;
	}

	/** A row of neighbours: how many stalls, and what each of them has. */
	public record Row(int stalls, Set<String> facilities) {
	}

}
