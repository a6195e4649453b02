package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says which reasons are not true, from the rules and the holdings alone. */
final class ReasonOracle {

	private final Market market;

	private final Seed seed;

	private final Map<UUID, Applicant> applicants;

	private final Map<String, Applicant> holders = new HashMap<>();

	ReasonOracle(Market market, Seed seed, Allocation allocation) {
		this.market = market;
		this.seed = seed;
		this.applicants = market.applicants().stream().collect(Collectors.toMap(Applicant::id, (one) -> one));
		allocation.outcomes()
			.forEach((outcome) -> outcome.stalls()
				.forEach((stall) -> this.holders.put(stall, this.applicants.get(outcome.applicant()))));
	}

	List<Outcome> untrue(Allocation allocation) {
		List<Outcome> untrue = new ArrayList<>();
		for (Outcome outcome : allocation.outcomes()) {
			Applicant one = this.applicants.get(outcome.applicant());
			if (!(outcome.reason().placed() ? granted(one, outcome) : refused(one, outcome.reason()))) {
				untrue.add(outcome);
			}
		}
		return untrue;
	}

	private static boolean granted(Applicant one, Outcome outcome) {
		int best = outcome.stalls().stream().mapToInt(one.wishes()::indexOf).filter((at) -> at >= 0).min().orElse(-1);
		Reason reason = (best < 0) ? Reason.ANY_STALL : (best == 0) ? Reason.FIRST_WISH : Reason.LATER_WISH;
		return outcome.reason() == reason && outcome.wish() == best + 1;
	}

	private boolean refused(Applicant one, Reason reason) {
		List<Stall> suitable = this.market.stalls().stream().filter((stall) -> suits(one, stall)).toList();
		List<Stall> wished = suitable.stream().filter((stall) -> one.wishes().contains(stall.code())).toList();
		List<Stall> wanted = (wished.isEmpty() && one.need().anyStall()) ? suitable : wished;
		return switch (reason) {
			case UNSUITABLE_WISHES -> wanted.isEmpty();
			case TRADE_LIMIT -> !wanted.isEmpty() && limitTaken(one);
			case LOST_DRAW -> wanted.stream()
				.anyMatch((stall) -> held(stall) && points(holder(stall), stall) == points(one, stall)
						&& draw(holder(stall)).compareTo(draw(one)) <= 0);
			case POINTS_TOO_LOW ->
				wanted.stream().anyMatch((stall) -> held(stall) && points(holder(stall), stall) > points(one, stall));
			case RESERVED_FOR_OTHERS -> wanted.stream()
				.anyMatch((stall) -> held(stall) && stall.reserve() != null && !one.reserves().contains(stall.reserve())
						&& holder(stall).reserves().contains(stall.reserve()));
			case NO_ROOM_TOGETHER -> one.need().min() > 1 && !wanted.isEmpty();
			case FIRST_WISH, LATER_WISH, ANY_STALL -> false;
		};
	}

	/** Those before it leave less of its trade than it needs. */
	private boolean limitTaken(Applicant one) {
		long held = this.holders.values()
			.stream()
			.filter((holder) -> holder.trade().equals(one.trade()))
			.filter((holder) -> holder.points() > one.points()
					|| (holder.points() == one.points() && draw(holder).compareTo(draw(one)) <= 0))
			.count();
		return this.market.trades()
			.stream()
			.anyMatch((rule) -> rule.trade().equals(one.trade()) && held + one.need().min() > rule.maxStalls());
	}

	private boolean suits(Applicant one, Stall stall) {
		return stall.facilities().containsAll(one.need().facilities()) && this.market.trades()
			.stream()
			.noneMatch((rule) -> rule.trade().equals(one.trade()) && rule.onlyReserve() != null
					&& !rule.onlyReserve().equals(stall.reserve()));
	}

	private boolean held(Stall stall) {
		return this.holders.containsKey(stall.code());
	}

	private Applicant holder(Stall stall) {
		return this.holders.get(stall.code());
	}

	private int points(Applicant one, Stall stall) {
		boolean own = this.market.zones().contains(new Zone(stall.zone(), true));
		return own ? one.zonePoints().getOrDefault(stall.zone(), 0) : one.points();
	}

	private String draw(Applicant one) {
		return this.seed.drawOf(one.id());
	}

}
