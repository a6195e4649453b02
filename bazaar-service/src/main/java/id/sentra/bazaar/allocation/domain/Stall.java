package id.sentra.bazaar.allocation.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A stall on the grid: neighbours are those of the same zone and row at the next
 * positions. One with a {@code reserve} goes to members of that reserve first.
 */
public record Stall(String code, String zone, int row, int position, Set<String> facilities, @Nullable String reserve) {

	public Stall {
		Codes.require(code);
		facilities = Set.copyOf(facilities);
		facilities.forEach(Codes::require);
		if (reserve != null) {
			Codes.require(reserve);
		}
		if (row < 0 || position < 0) {
			throw new IllegalArgumentException("outside the grid");
		}
	}

}
