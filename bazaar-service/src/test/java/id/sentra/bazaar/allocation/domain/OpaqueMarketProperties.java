package id.sentra.bazaar.allocation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class OpaqueMarketProperties {

	private static final Seed SEED = Markets.seed(1);

	@Property(tries = 2000)
	void the_same_allocation_follows_from_it(@ForAll @LongRange(min = 0, max = 1_000_000_000) long number,
			@ForAll @IntRange(min = 1, max = 14) int applicants, @ForAll @IntRange(min = 1, max = 10) int stalls,
			@ForAll @IntRange(min = 1, max = 3) int zones) {
		Market market = new Markets(number, 2).singles(applicants, stalls, zones, 5);
		Seed seed = Markets.seed(number);
		OpaqueMarket opaque = OpaqueMarket.of(market, seed).orElseThrow();
		assertThat(MarketParser.read(MarketText.write(opaque.market()))).isEqualTo(opaque.market());
		Map<UUID, List<String>> drawnAgain = FairnessCheck.holdings(Allocation.of(opaque.market(), seed));
		FairnessCheck.holdings(Allocation.of(market, seed))
			.forEach((applicant, held) -> assertThat(drawnAgain.get(opaque.name(applicant)))
				.isEqualTo(held.stream().map(opaque::name).toList()));
	}

	@Property(tries = 300)
	void it_holds_no_name_of_the_market_and_no_fact(@ForAll long number) {
		Market market = new Markets(number, 2).singles(10, 8, 3, 4);
		Market opaque = OpaqueMarket.of(market, Markets.seed(number)).orElseThrow().market();
		String text = MarketText.write(opaque);
		market.applicants().forEach((one) -> assertThat(text).doesNotContain(one.id().toString()));
		assertThat(text).doesNotContain("listrik", "air", "r0", "r1", "Z0", "t0", " general");
		assertThat(opaque.applicants()).allSatisfy((one) -> {
			assertThat(one.points()).isZero();
			assertThat(one.reserves()).isEmpty();
		});
	}

	@Property(tries = 100)
	void whoever_has_the_whole_input_makes_the_same_text(@ForAll long number) {
		Market market = new Markets(number, 2).singles(10, 8, 3, 4);
		Seed seed = Markets.seed(number);
		assertThat(OpaqueMarket.of(Markets.shuffled(market, number), seed).orElseThrow().market())
			.isEqualTo(OpaqueMarket.of(market, seed).orElseThrow().market());
	}

	@Example
	void whether_somebody_came_first_by_a_reserve_or_by_points_cannot_be_told_from_it() {
		Market byReserve = market("r", 0, Set.of("r"));
		Market byPoints = market(null, 100, Set.of());
		assertThat(Allocation.of(byReserve, SEED).outcomes().get(1).stalls()).isNotEmpty();
		assertThat(anonymous(byReserve)).isEqualTo(anonymous(byPoints));
	}

	@Example
	void of_stalls_side_by_side_there_is_none() {
		Market market = new Markets(1, 2).sideBySide(10, 12, 2, 3);
		assertThat(market.hasLargeNeeds()).isTrue();
		assertThat(OpaqueMarket.of(market, SEED)).isEmpty();
	}

	/** Two ask for one stall; the second comes before the first by what it is. */
	private static Market market(String reserve, int points, Set<String> member) {
		Need need = Need.oneStall();
		return new Market(List.of(new Zone("A", false)), List.of(new Stall("A-1", "A", 1, 1, Set.of(), reserve)),
				List.of(new TradeRule("kue", TradeRule.UNLIMITED, null)),
				List.of(new Applicant(new UUID(0, 1), "kue", 50, Map.of(), Set.of(), need, List.of("A-1")),
						new Applicant(new UUID(0, 2), "kue", points, Map.of(), member, need, List.of("A-1"))));
	}

	/** Its text without names: what is left is what it says of the applicants. */
	private static List<String> anonymous(Market market) {
		return MarketText.write(OpaqueMarket.of(market, SEED).orElseThrow().market())
			.lines()
			.map((line) -> line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "somebody"))
			.sorted()
			.toList();
	}

}
