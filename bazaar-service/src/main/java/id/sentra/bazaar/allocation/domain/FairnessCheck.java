package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Says from the rules alone, without a line of the method, what is wrong with an
 * allocation.
 */
public final class FairnessCheck {

	private final Market market;

	private final Seed seed;

	private final boolean openedForGood;

	private final Map<String, Applicant> holders = new HashMap<>();

	private final Map<UUID, List<String>> held = new HashMap<>();

	private final Map<Integer, List<List<Stall>>> runs = new HashMap<>();

	private final Map<Spot, Stall> spots = new HashMap<>();

	private final Map<String, Stall> stalls = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	/**
	 * With {@code openedForGood}, a reserved stall that no member holds was opened to all
	 * and gives members no precedence any more.
	 */
	FairnessCheck(Market market, Seed seed, boolean openedForGood) {
		this.openedForGood = openedForGood;
		this.market = market;
		this.seed = seed;
		market.stalls().forEach((stall) -> {
			this.stalls.put(stall.code(), stall);
			this.spots.put(new Spot(stall.zone(), stall.row(), stall.position()), stall);
		});
	}

	/** How many applicants justly envy another, or a stall left empty; 0 is fair. */
	public static long envious(Market market, Allocation allocation) {
		FairnessCheck check = new FairnessCheck(market, allocation.seed(), market.hasLargeNeeds());
		check.faults(holdings(allocation));
		return check.envious();
	}

	/** Faults of what each applicant holds; none when it is fair. */
	List<String> faults(Map<UUID, List<String>> holdings) {
		this.market.applicants().forEach((one) -> this.held.put(one.id(), holdings.getOrDefault(one.id(), List.of())));
		for (Applicant one : this.market.applicants()) {
			for (String stall : this.held.get(one.id())) {
				if (this.holders.put(stall, one) != null) {
					this.faults.add("stall twice: " + stall);
				}
			}
		}
		this.market.applicants().forEach(this::check);
		this.market.trades().forEach((rule) -> {
			if (stallsOf(rule.trade(), null) > rule.maxStalls()) {
				this.faults.add("limit: " + rule.trade());
			}
		});
		this.market.applicants().forEach(this::envy);
		return this.faults;
	}

	/** Justified envy and waste only. */
	long envious() {
		return this.faults.stream().filter((fault) -> fault.startsWith("envy")).distinct().count();
	}

	private void check(Applicant one) {
		List<Stall> stalls = this.held.get(one.id()).stream().map(this::stall).toList();
		if (!stalls.isEmpty() && (stalls.size() < one.need().min() || stalls.size() > one.need().max())) {
			this.faults.add("size: " + one.id());
		}
		if (!stalls.isEmpty()
				&& runs(stalls.size()).stream().noneMatch((run) -> new HashSet<>(run).equals(new HashSet<>(stalls)))) {
			this.faults.add("not side by side: " + one.id());
		}
		for (Stall stall : stalls) {
			if (!suits(one, stall)) {
				this.faults.add("unsuitable: " + stall.code());
			}
			if (!one.wishes().contains(stall.code()) && !one.need().anyStall() && one.need().max() == 1) {
				this.faults.add("not wished: " + stall.code());
			}
		}
	}

	private void envy(Applicant one) {
		int own = rank(one, this.held.get(one.id()));
		if (own == 0) {
			return;
		}
		for (List<Stall> run : runs(one.need().min())) {
			int rank = rank(one, run.stream().map(Stall::code).toList());
			if (rank < own && run.stream().allMatch((stall) -> mayTake(one, stall)) && withinLimit(one)) {
				this.faults.add("envy: " + one.id());
				return;
			}
		}
	}

	private boolean mayTake(Applicant one, Stall stall) {
		Applicant holder = this.holders.get(stall.code());
		return suits(one, stall) && (holder == null || holder == one || comesBefore(one, holder, stall));
	}

	private boolean withinLimit(Applicant one) {
		return this.market.trades()
			.stream()
			.filter((rule) -> rule.trade().equals(one.trade()))
			.allMatch((rule) -> stallsOf(rule.trade(), one) + one.need().min() <= rule.maxStalls());
	}

	/**
	 * Stalls of the trade; only those of applicants before the given one in the general
	 * order.
	 */
	private int stallsOf(String trade, @Nullable Applicant before) {
		return this.market.applicants()
			.stream()
			.filter((one) -> one.trade().equals(trade)
					&& (before == null || (one != before && comesBefore(one, before, one.points(), before.points()))))
			.mapToInt((one) -> this.held.get(one.id()).size())
			.sum();
	}

	private boolean comesBefore(Applicant one, Applicant other, Stall stall) {
		boolean oneMember = one.reserves().contains(String.valueOf(stall.reserve()));
		boolean otherMember = other.reserves().contains(String.valueOf(stall.reserve()));
		if (oneMember != otherMember && (otherMember || !this.openedForGood)) {
			return oneMember;
		}
		boolean own = this.market.zones()
			.stream()
			.anyMatch((zone) -> zone.code().equals(stall.zone()) && zone.ownOrder());
		return own
				? comesBefore(one, other, one.zonePoints().getOrDefault(stall.zone(), 0),
						other.zonePoints().getOrDefault(stall.zone(), 0))
				: comesBefore(one, other, one.points(), other.points());
	}

	private boolean comesBefore(Applicant one, Applicant other, int points, int otherPoints) {
		if (points != otherPoints) {
			return points > otherPoints;
		}
		int draw = this.seed.drawOf(one.id()).compareTo(this.seed.drawOf(other.id()));
		return (draw != 0) ? draw < 0 : one.id().toString().compareTo(other.id().toString()) < 0;
	}

	private boolean suits(Applicant one, Stall stall) {
		return stall.facilities().containsAll(one.need().facilities()) && this.market.trades()
			.stream()
			.allMatch((rule) -> !rule.trade().equals(one.trade()) || rule.onlyReserve() == null
					|| rule.onlyReserve().equals(stall.reserve()));
	}

	/** 0-based; any stall comes after the wishes, none after that. */
	private static int rank(Applicant one, List<String> stalls) {
		int wishes = one.wishes().size();
		int best = stalls.stream().mapToInt(one.wishes()::indexOf).filter((rank) -> rank >= 0).min().orElse(wishes);
		boolean counts = best < wishes || (!stalls.isEmpty() && one.need().anyStall());
		return counts ? best : wishes + 1;
	}

	private List<List<Stall>> runs(int size) {
		return this.runs.computeIfAbsent(size,
				(stalls) -> this.market.stalls()
					.stream()
					.map((first) -> run(first, stalls))
					.filter((run) -> run.size() == stalls)
					.toList());
	}

	private List<Stall> run(Stall first, int size) {
		List<Stall> run = new ArrayList<>();
		for (int step = 0; step < size; step++) {
			Stall next = this.spots.get(new Spot(first.zone(), first.row(), first.position() + step));
			if (next != null) {
				run.add(next);
			}
		}
		return run;
	}

	private Stall stall(String code) {
		return Objects.requireNonNull(this.stalls.get(code));
	}

	static Map<UUID, List<String>> holdings(Allocation allocation) {
		Map<UUID, List<String>> holdings = new HashMap<>();
		allocation.outcomes().forEach((outcome) -> holdings.put(outcome.applicant(), outcome.stalls()));
		return holdings;
	}

	private record Spot(String zone, int row, int position) {
	}

}
