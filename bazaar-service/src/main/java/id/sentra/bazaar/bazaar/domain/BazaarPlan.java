package id.sentra.bazaar.bazaar.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.bazaar.allocation.domain.Codes;
import id.sentra.bazaar.allocation.domain.Market;
import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.bazaar.allocation.domain.Zone;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Labelled;
import id.sentra.platform.error.Refused;

/**
 * What a bazaar offers and by which rules: zones with their stalls, who is member of each
 * reserve, the trades with their limits, the points, the most stalls one may ask for.
 * Fixed once the bazaar is announced.
 */
public record BazaarPlan(List<ZonePlan> zones, Map<String, Criterion> reserves, List<TradeRule> trades,
		PointsTable points, int mostStalls) {

	/** Code of the refusal of a plan that contradicts itself; names the part. */
	public static final String UNUSABLE = "plan-unusable";

	private static final int MOST_STALLS = 20_000;

	/** Reserves and facilities together. */
	private static final int MOST_MARKS = 60;

	private static final int MOST_POINTS = 10_000;

	public BazaarPlan {
		zones = List.copyOf(zones);
		reserves = Map.copyOf(reserves);
		trades = List.copyOf(trades);
		require(!zones.isEmpty() && distinct(zones.stream().map(ZonePlan::code).toList()), "zones");
		require(!trades.isEmpty() && distinct(trades.stream().map(TradeRule::trade).toList()), "trades");
		require(mostStalls >= 1 && mostStalls <= Need.MOST, "mostStalls");
		require(reserves.keySet().stream().allMatch(Codes::isCode), "reserves");
		requireReserves(zones, reserves, trades);
		requirePoints(zones, points);
		require(reserves.size() + facilities(zones).size() <= MOST_MARKS, "facilities");
		require(zones.stream().mapToLong(ZonePlan::size).sum() <= MOST_STALLS, "stalls");
		if (mostStalls > 1 && zones.stream().anyMatch((zone) -> zone.zone().ownOrder())) {
			throw new Refused(Market.SINGLE_STALLS_ONLY);
		}
	}

	public List<Stall> stalls() {
		return this.zones.stream().flatMap((zone) -> zone.stalls().stream()).toList();
	}

	public List<Zone> orders() {
		return this.zones.stream().map(ZonePlan::zone).toList();
	}

	public Set<String> facilities() {
		return facilities(this.zones);
	}

	public boolean admits(String trade) {
		return this.trades.stream().anyMatch((rule) -> rule.trade().equals(trade));
	}

	/**
	 * The rule of an admitted trade on a stall of the plan.
	 * @throws Conflict when the trade is bound to other stalls
	 */
	public TradeRule requireOnStall(String trade, String code) {
		TradeRule rule = this.trades.stream().filter((one) -> one.trade().equals(trade)).findFirst().orElseThrow();
		Stall stall = stalls().stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
		if (rule.onlyReserve() != null && !rule.onlyReserve().equals(stall.reserve())) {
			throw new Conflict("trade-not-on-stall");
		}
		return rule;
	}

	/** Points in each zone with an order of its own. */
	Map<String, Integer> zonePoints(Set<Criterion> met) {
		return this.zones.stream()
			.flatMap((zone) -> Optional.ofNullable(zone.points())
				.map((points) -> Map.entry(zone.code(), PointsTable.of(points, met)))
				.stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	Set<String> reservesOf(Set<Criterion> met) {
		return this.reserves.entrySet()
			.stream()
			.filter((reserve) -> met.contains(reserve.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Whether any rule rests on an owner's personal circumstances. */
	public boolean restsOnPersonalFacts() {
		return hasPersonalReserves() || this.points.points().keySet().stream().anyMatch(Criterion::personal)
				|| this.zones.stream()
					.flatMap((zone) -> Optional.ofNullable(zone.points()).stream())
					.anyMatch((points) -> points.keySet().stream().anyMatch(Criterion::personal));
	}

	/** Whether a reserve is for people in certain personal circumstances. */
	public boolean hasPersonalReserves() {
		return this.reserves.values().stream().anyMatch(Criterion::personal);
	}

	/**
	 * The plan as everybody may see it. When a reserve is for people in certain personal
	 * circumstances it names no reserve, since their stalls follow from their numbers.
	 */
	public BazaarPlan inPublic() {
		if (!hasPersonalReserves()) {
			return this;
		}
		return new BazaarPlan(
				this.zones.stream()
					.map((zone) -> new ZonePlan(zone.code(), zone.rows(), Map.of(), zone.points()))
					.toList(),
				Map.of(),
				this.trades.stream().map((rule) -> new TradeRule(rule.trade(), rule.maxStalls(), null)).toList(),
				this.points, this.mostStalls);
	}

	private static void requireReserves(List<ZonePlan> zones, Map<String, Criterion> reserves, List<TradeRule> trades) {
		for (ZonePlan zone : zones) {
			require(Codes.isCode(zone.code()) && zone.code().length() <= 20, "zones");
			require(zone.size() > 0 && zone.rows().stream().allMatch((row) -> row.stalls() > 0 && row.stalls() < 100),
					"rows");
			require(zone.reserved().values().stream().allMatch((count) -> count >= 0), "reserved");
			require(zone.reserved().values().stream().mapToLong(Integer::longValue).sum() <= zone.size(), "reserved");
			require(reserves.keySet().containsAll(zone.reserved().keySet()), "reserved");
			require(zone.rows().stream().flatMap((row) -> row.facilities().stream()).allMatch(Codes::isCode),
					"facilities");
		}
		require(trades.stream()
			.allMatch((rule) -> rule.onlyReserve() == null || reserves.containsKey(rule.onlyReserve())), "trades");
	}

	private static void requirePoints(List<ZonePlan> zones, PointsTable table) {
		Stream<Integer> ofZones = zones.stream()
			.flatMap((zone) -> Optional.ofNullable(zone.points()).stream())
			.flatMap((points) -> points.values().stream());
		require(Stream.concat(table.points().values().stream(), ofZones)
			.allMatch((points) -> points >= 0 && points <= MOST_POINTS), "points");
	}

	private static Set<String> facilities(List<ZonePlan> zones) {
		return zones.stream()
			.flatMap((zone) -> zone.rows().stream())
			.flatMap((row) -> row.facilities().stream())
			.collect(Collectors.toSet());
	}

	private static boolean distinct(List<String> codes) {
		return codes.stream().distinct().count() == codes.size();
	}

	private static void require(boolean holds, String part) {
		if (!holds) {
			throw new Refused(UNUSABLE, new Labelled("Plan", part));
		}
	}

}
