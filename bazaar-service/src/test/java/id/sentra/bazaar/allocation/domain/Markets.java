package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Markets at random, reproducible from a number. */
final class Markets {

	private final Random random;

	private final int reserves;

	private final int anyOneIn;

	Markets(long number, int reserves) {
		this(number, reserves, 3);
	}

	Markets(long number, int reserves, int anyOneIn) {
		this.anyOneIn = anyOneIn;
		this.random = new Random(number);
		this.reserves = reserves;
	}

	static Seed seed(long number) {
		return new Seed(Sha256.hex("seed " + number));
	}

	/** One stall each, zones with and without an order of their own. */
	Market singles(int applicants, int stalls, int zones, int wishes) {
		return market(applicants, stalls, zones, wishes, 1);
	}

	/** Up to three stalls side by side, the general order everywhere. */
	Market sideBySide(int applicants, int stalls, int zones, int wishes) {
		return market(applicants, stalls, zones, wishes, 3);
	}

	private Market market(int applicants, int stalls, int zones, int wishes, int most) {
		List<Zone> zoneList = new ArrayList<>();
		for (int zone = 0; zone < zones; zone++) {
			zoneList.add(new Zone("Z" + zone, most == 1 && this.random.nextInt(3) > 0));
		}
		List<Stall> stallList = new ArrayList<>();
		for (int stall = 0; stall < stalls; stall++) {
			stallList.add(new Stall("S" + stall, "Z" + stall % zones, stall / zones / 7, stall / zones % 7,
					some("listrik", "air"),
					(this.reserves > 0 && chance(3)) ? "r" + this.random.nextInt(this.reserves) : null));
		}
		List<TradeRule> trades = new ArrayList<>();
		for (int trade = 0; trade < 4; trade++) {
			trades.add(new TradeRule("t" + trade, chance(2) ? this.random.nextInt(stalls / 3 + 2) : TradeRule.UNLIMITED,
					(this.reserves > 0 && chance(6)) ? "r" + this.random.nextInt(this.reserves) : null));
		}
		List<Applicant> applicantList = new ArrayList<>();
		for (int one = 0; one < applicants; one++) {
			applicantList.add(applicant(zones, stalls, wishes, most));
		}
		return new Market(zoneList, stallList, trades, applicantList);
	}

	private Applicant applicant(int zones, int stalls, int wishes, int most) {
		Map<String, Integer> zonePoints = new HashMap<>();
		for (int zone = 0; zone < zones; zone++) {
			zonePoints.put("Z" + zone, this.random.nextInt(6));
		}
		Set<String> member = new HashSet<>();
		for (int reserve = 0; reserve < this.reserves; reserve++) {
			if (chance(3)) {
				member.add("r" + reserve);
			}
		}
		Set<String> wished = new LinkedHashSet<>();
		for (int wish = this.random.nextInt(wishes + 1); wish > 0; wish--) {
			wished.add("S" + this.random.nextInt(stalls));
		}
		int min = 1 + this.random.nextInt(most);
		return new Applicant(new UUID(this.random.nextLong(), this.random.nextLong()), "t" + this.random.nextInt(5),
				this.random.nextInt(6) * 10, zonePoints, member,
				new Need(min, min + this.random.nextInt(most - min + 1), chance(5) ? some("listrik", "air") : Set.of(),
						chance(this.anyOneIn)),
				List.copyOf(wished));
	}

	/** The same market put together in another order. */
	static Market shuffled(Market market, long number) {
		Random random = new Random(number);
		return new Market(shuffled(market.zones(), random), shuffled(market.stalls(), random),
				shuffled(market.trades(), random), shuffled(market.applicants(), random));
	}

	/** The same without limits of trades, where everybody takes wished stalls only. */
	static Market wishesOnly(Market market) {
		return new Market(market.zones(), market.stalls(), List.of(),
				market.applicants().stream().map((one) -> wishing(one, one.wishes())).toList());
	}

	static Market with(Market market, Applicant one, List<String> wishes) {
		return new Market(market.zones(), market.stalls(), market.trades(),
				market.applicants().stream().map((each) -> each.equals(one) ? wishing(one, wishes) : each).toList());
	}

	static List<String> otherWishes(Market market, long number) {
		Random random = new Random(number);
		List<String> codes = shuffled(market.stalls().stream().map(Stall::code).toList(), random);
		return codes.subList(0, random.nextInt(codes.size() + 1));
	}

	private static Applicant wishing(Applicant one, List<String> wishes) {
		return new Applicant(one.id(), one.trade(), one.points(), one.zonePoints(), one.reserves(),
				new Need(one.need().min(), one.need().max(), one.need().facilities(), false), wishes);
	}

	private static <T> List<T> shuffled(List<T> items, Random random) {
		List<T> copy = new ArrayList<>(items);
		Collections.shuffle(copy, random);
		return copy;
	}

	private boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	private Set<String> some(String... codes) {
		Set<String> some = new HashSet<>();
		for (String code : codes) {
			if (chance(2)) {
				some.add(code);
			}
		}
		return some;
	}

}
