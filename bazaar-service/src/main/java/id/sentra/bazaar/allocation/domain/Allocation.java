package id.sentra.bazaar.allocation.domain;

import java.util.List;

/**
 * The result of an allocation, outcomes by applicant id. Its {@link #text} is canonical;
 * the SHA-256 of that is what is published.
 */
public record Allocation(String inputHash, Seed seed, List<Outcome> outcomes) {

	public Allocation {
		outcomes = List.copyOf(outcomes);
	}

	/**
	 * Allocates by the one method there is: deferred acceptance when everybody asks for
	 * one stall, which without orders and reserves of zones is the plain order of
	 * priority; the order of priority in rounds when some ask for stalls side by side.
	 */
	public static Allocation of(Market market, Seed seed) {
		return of(market, seed, true);
	}

	/**
	 * The allocation whose text has that hash: by the method as it is, or as it was until
	 * it looked for room beside a stall. By the method as it is when neither has.
	 */
	public static Allocation matching(Market market, Seed seed, String hash) {
		Allocation now = of(market, seed);
		Allocation earlier = (now.hash().equals(hash) || !market.hasLargeNeeds()) ? now : of(market, seed, false);
		return earlier.hash().equals(hash) ? earlier : now;
	}

	private static Allocation of(Market market, Seed seed, boolean looksForRoom) {
		Board board = new Board(market, seed);
		Holdings holdings = market.hasLargeNeeds() ? new PriorityRounds(board, new Sizes(market, looksForRoom)).run()
				: new DeferredAcceptance(board).run();
		String input = MarketText.write(market);
		return new Allocation(Sha256.hex(input), seed, new Reasons(market, board, holdings).outcomes());
	}

	public String text() {
		return AllocationText.write(this);
	}

	public String hash() {
		return Sha256.hex(text());
	}

}
