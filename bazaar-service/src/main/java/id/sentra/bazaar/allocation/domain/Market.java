package id.sentra.bazaar.allocation.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import id.sentra.platform.error.Refused;

/**
 * All that an allocation depends on besides the seed, in one order whatever the order it
 * came in: zones, stalls and trades by code, applicants by id.
 */
public record Market(List<Zone> zones, List<Stall> stalls, List<TradeRule> trades, List<Applicant> applicants) {

	/** Code of the refusal of a market for which no fair allocation need exist. */
	public static final String SINGLE_STALLS_ONLY = "zone-order-needs-single-stalls";

	public Market {
		zones = sorted(zones, Comparator.comparing(Zone::code), Zone::code);
		stalls = sorted(stalls, Comparator.comparing(Stall::code), Stall::code);
		trades = sorted(trades, Comparator.comparing(TradeRule::trade), TradeRule::trade);
		applicants = sorted(applicants, Comparator.comparing((applicant) -> applicant.id().toString()), Applicant::id);
		requireKnown(zones, stalls, applicants);
		if (zones.stream().anyMatch(Zone::ownOrder) && applicants.stream().anyMatch((one) -> one.need().max() > 1)) {
			throw new Refused(SINGLE_STALLS_ONLY);
		}
	}

	/** Whether anybody asks for more than one stall. */
	public boolean hasLargeNeeds() {
		return this.applicants.stream().anyMatch((applicant) -> applicant.need().max() > 1);
	}

	private static void requireKnown(List<Zone> zones, List<Stall> stalls, List<Applicant> applicants) {
		Set<String> known = new HashSet<>(zones.stream().map(Zone::code).toList());
		Set<List<Object>> spots = new HashSet<>();
		for (Stall stall : stalls) {
			if (!known.contains(stall.zone()) || !spots.add(List.of(stall.zone(), stall.row(), stall.position()))) {
				throw new IllegalArgumentException("a stall stands in a zone, at a spot of its own");
			}
		}
		Set<String> codes = new HashSet<>(stalls.stream().map(Stall::code).toList());
		if (!applicants.stream().allMatch((applicant) -> codes.containsAll(applicant.wishes()))) {
			throw new IllegalArgumentException("a wish names a stall of the market");
		}
	}

	private static <T> List<T> sorted(Collection<T> items, Comparator<T> order, Function<T, Object> key) {
		if (items.stream().map(key).distinct().count() != items.size()) {
			throw new IllegalArgumentException("named twice");
		}
		return items.stream().sorted(order).toList();
	}

}
