package id.sentra.bazaar.allocation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A market and its draw in numbers: stalls, applicants and trades by index, orders as
 * ranks.
 */
final class Board {

	final int stalls;

	final int applicants;

	final Trades trades;

	final Marks marks;

	final Choices choices;

	/** Of each applicant, the first eight bytes of its draw. */
	final long[] draws;

	final Ranking general;

	/** Groups of stalls that rank applicants alike. */
	final List<int[]> alike;

	private final Ranking[] rankingOfStall;

	Board(Market market, Seed seed) {
		this.stalls = market.stalls().size();
		this.applicants = market.applicants().size();
		this.trades = new Trades(market);
		this.marks = new Marks(market, this.trades);
		this.choices = new Choices(market);
		this.draws = market.applicants().stream().mapToLong((one) -> seed.number(one.id())).toArray();
		int[] lots = Ranking.lots(this.draws);
		this.general = ranking(market.applicants(), Applicant::points, lots);
		this.rankingOfStall = rankings(market, lots);
		this.alike = Crowding.alike(market);
	}

	/** Whether the stall has what the applicant needs and its trade may stand there. */
	boolean suits(int applicant, int stall) {
		return this.marks.suits(applicant, stall);
	}

	/**
	 * The applicant's place in the stall's order, the lower the better: members first.
	 */
	int claim(int applicant, int stall) {
		int rank = rank(applicant, stall);
		return this.marks.keptForOthers(applicant, stall) ? this.applicants + rank : rank;
	}

	/** The same without regard to reserves. */
	int rank(int applicant, int stall) {
		return this.rankingOfStall[stall].rank[applicant];
	}

	/** Points that count at the stall. */
	int points(int applicant, int stall) {
		return this.rankingOfStall[stall].points[applicant];
	}

	private Ranking[] rankings(Market market, int[] lots) {
		Map<String, Ranking> byZone = new HashMap<>();
		market.zones()
			.forEach((zone) -> byZone.put(zone.code(),
					zone.ownOrder()
							? ranking(market.applicants(), (one) -> one.zonePoints().getOrDefault(zone.code(), 0), lots)
							: this.general));
		return market.stalls().stream().map((stall) -> byZone.get(stall.zone())).toArray(Ranking[]::new);
	}

	private static Ranking ranking(List<Applicant> applicants, ToIntFunction<Applicant> points, int[] lots) {
		return Ranking.of(applicants.stream().mapToInt(points).toArray(), lots);
	}

}
