package id.sentra.bazaar.allocation.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An application as the allocation sees it: no name, no person. Wishes are stall codes,
 * the dearest first; {@code zonePoints} are those of zones with an order of their own.
 */
public record Applicant(UUID id, String trade, int points, Map<String, Integer> zonePoints, Set<String> reserves,
		Need need, List<String> wishes) {

	public Applicant {
		Codes.require(trade);
		zonePoints = Map.copyOf(zonePoints);
		reserves = Set.copyOf(reserves);
		reserves.forEach(Codes::require);
		wishes = List.copyOf(wishes);
		if (new LinkedHashSet<>(wishes).size() != wishes.size()) {
			throw new IllegalArgumentException("a stall is wished for once");
		}
	}

}
