package id.sentra.bazaar.allocation.domain;

import java.util.List;
import java.util.stream.IntStream;

import id.sentra.platform.error.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationProperties {

	@Property(tries = 2000)
	void with_one_stall_each_nobody_envies_justly_and_nothing_wanted_is_wasted(
			@ForAll @LongRange(min = 0, max = 1_000_000_000) long number,
			@ForAll @IntRange(min = 1, max = 14) int applicants, @ForAll @IntRange(min = 1, max = 10) int stalls,
			@ForAll @IntRange(min = 1, max = 3) int zones) {
		assertFair(false, new Markets(number, 2).singles(applicants, stalls, zones, 5), number);
	}

	@Property(tries = 2000)
	void with_stalls_side_by_side_nobody_envies_justly_and_nothing_wanted_is_wasted(
			@ForAll @LongRange(min = 0, max = 1_000_000_000) long number,
			@ForAll @IntRange(min = 1, max = 12) int applicants, @ForAll @IntRange(min = 1, max = 20) int stalls,
			@ForAll @IntRange(min = 1, max = 3) int zones) {
		assertFair(false, new Markets(number, 0).sideBySide(applicants, stalls, zones, 5), number);
	}

	@Property(tries = 2000)
	void with_stalls_side_by_side_and_reserves_nobody_envies_justly(
			@ForAll @LongRange(min = 0, max = 1_000_000_000) long number,
			@ForAll @IntRange(min = 1, max = 12) int applicants, @ForAll @IntRange(min = 1, max = 20) int stalls,
			@ForAll @IntRange(min = 1, max = 3) int zones) {
		assertFair(true, new Markets(number, 2).sideBySide(applicants, stalls, zones, 5), number);
	}

	@Property(tries = 300)
	void the_order_of_the_input_changes_no_byte(@ForAll long number, @ForAll long order,
			@ForAll @IntRange(min = 0, max = 3) int reserves) {
		for (Market market : List.of(new Markets(number, reserves).singles(30, 20, 3, 5),
				new Markets(number, reserves).sideBySide(30, 40, 3, 5))) {
			Market shuffled = Markets.shuffled(market, order);
			assertThat(MarketText.write(shuffled)).isEqualTo(MarketText.write(market));
			assertThat(Allocation.of(shuffled, Markets.seed(number)).text())
				.isEqualTo(Allocation.of(market, Markets.seed(number)).text());
		}
	}

	@Property(tries = 300)
	void a_market_is_read_back_from_its_text(@ForAll long number, @ForAll @IntRange(min = 0, max = 3) int reserves) {
		Market market = new Markets(number, reserves).sideBySide(12, 20, 2, 4);
		assertThat(MarketParser.read(MarketText.write(market))).isEqualTo(market);
	}

	@Property(tries = 500)
	void without_orders_of_zones_and_reserves_it_is_the_plain_order_of_priority(@ForAll long number) {
		Market market = new Markets(number, 0).singles(25, 15, 2, 5);
		Market general = new Market(market.zones().stream().map((zone) -> new Zone(zone.code(), false)).toList(),
				market.stalls(), market.trades(), market.applicants());
		Board board = new Board(general, Markets.seed(number));
		assertThat(new DeferredAcceptance(board).run().holder)
			.isEqualTo(new PriorityRounds(board, new Sizes(general)).run().holder);
	}

	@Property(tries = 500)
	void whoever_gets_nothing_is_told_why_and_has_a_place_in_the_queue(@ForAll long number) {
		Market market = new Markets(number, 2).singles(20, 8, 2, 4);
		Allocation allocation = Allocation.of(market, Markets.seed(number));
		assertThat(allocation.outcomes()).extracting(Outcome::applicant)
			.isEqualTo(market.applicants().stream().map(Applicant::id).toList());
		assertThat(allocation.outcomes()).allSatisfy((outcome) -> {
			assertThat(outcome.reason().placed()).isEqualTo(!outcome.stalls().isEmpty());
			assertThat(outcome.waiting() > 0).isEqualTo(outcome.stalls().isEmpty());
		});
		assertThat(allocation.outcomes().stream().mapToInt(Outcome::waiting).filter((place) -> place > 0).sorted())
			.isEqualTo(IntStream
				.rangeClosed(1, (int) allocation.outcomes().stream().filter((one) -> one.waiting() > 0).count())
				.boxed()
				.toList());
	}

	@Property(tries = 1000)
	void without_limits_nobody_gains_by_naming_other_wishes(@ForAll long number, @ForAll long other,
			@ForAll @IntRange(min = 0, max = 11) int liar) {
		Market honest = Markets.wishesOnly(new Markets(number, 2).singles(12, 8, 3, 5));
		Applicant one = honest.applicants().get(liar);
		Market lied = Markets.with(honest, one, Markets.otherWishes(honest, other));
		Seed seed = Markets.seed(number);
		assertThat(rank(one, Allocation.of(honest, seed))).isLessThanOrEqualTo(rank(one, Allocation.of(lied, seed)));
	}

	@Property(tries = 500)
	void a_text_changed_anywhere_is_refused_or_is_another_market(@ForAll long number, @ForAll @IntRange(min = 0) int at,
			@ForAll char now) {
		StringBuilder text = new StringBuilder(MarketText.write(new Markets(number, 2).sideBySide(3, 5, 2, 3)));
		text.setCharAt(at % text.length(), now);
		try {
			assertThat(MarketText.write(MarketParser.read(text.toString()))).isEqualTo(text.toString());
		}
		catch (IllegalArgumentException | Refused refused) {
			assertThat(refused).hasMessageNotContaining("null");
		}
	}

	/** Rank among the wishes as they truly are; none comes last. */
	private static int rank(Applicant one, Allocation allocation) {
		List<String> stalls = FairnessCheck.holdings(allocation).get(one.id());
		int at = stalls.isEmpty() ? -1 : one.wishes().indexOf(stalls.get(0));
		return (at < 0) ? Integer.MAX_VALUE : at;
	}

	private static void assertFair(boolean openedForGood, Market market, long number) {
		Allocation allocation = Allocation.of(market, Markets.seed(number));
		assertThat(new FairnessCheck(market, Markets.seed(number), openedForGood)
			.faults(FairnessCheck.holdings(allocation))).as(() -> MarketText.write(market) + allocation.text())
			.isEmpty();
		assertThat(new ReasonOracle(market, Markets.seed(number), allocation).untrue(allocation))
			.as(() -> MarketText.write(market) + allocation.text())
			.isEmpty();
	}

}
