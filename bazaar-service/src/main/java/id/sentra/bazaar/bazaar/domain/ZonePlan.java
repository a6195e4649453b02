package id.sentra.bazaar.bazaar.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.bazaar.allocation.domain.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A zone on the grid: its rows, how many of its stalls each reserve keeps, and points of
 * its own when it does not rank by the general ones.
 */
public record ZonePlan(String code, List<Row> rows, Map<String, Integer> reserved,
		@Nullable Map<Criterion, Integer> points) {

	public ZonePlan {
		rows = List.copyOf(rows);
		reserved = Map.copyOf(reserved);
		points = (points != null) ? Map.copyOf(points) : null;
	}

	/** A row of so many stalls with the same facilities. */
	public record Row(int stalls, Set<String> facilities) {

		public Row {
			facilities = Set.copyOf(facilities);
		}

	}

	Zone zone() {
		return new Zone(this.code, this.points != null);
	}

	int size() {
		return this.rows.stream().mapToInt(Row::stalls).sum();
	}

	/**
	 * Codes like {@code A-2-07}: zone, row, position. Reserved ones lie spread evenly.
	 */
	List<Stall> stalls() {
		@Nullable String[] reserves = spread();
		List<Stall> stalls = new ArrayList<>();
		for (int row = 1; row <= this.rows.size(); row++) {
			Row one = this.rows.get(row - 1);
			for (int position = 1; position <= one.stalls(); position++) {
				stalls.add(new Stall(String.format(Locale.ROOT, "%s-%d-%02d", this.code, row, position), this.code, row,
						position, one.facilities(), reserves[stalls.size()]));
			}
		}
		return stalls;
	}

	private @Nullable String[] spread() {
		@Nullable String[] reserves = new String[size()];
		new TreeMap<>(this.reserved).forEach((reserve, count) -> {
			for (int number = 0; number < count; number++) {
				int at = (int) ((long) number * reserves.length / count);
				while (reserves[at] != null) {
					at = (at + 1) % reserves.length;
				}
				reserves[at] = reserve;
			}
		});
		return reserves;
	}

}
