package id.sentra.bazaar.allocation.domain;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/**
 * What a solver does with the same market: most stalls given, least sum of ranks, limits
 * of trades kept, by OR-Tools' minimum cost flow. It knows of no priorities.
 */
final class LeastRankSum {

	private static final int LEFT_OUT = 1000;

	private final Board board;

	LeastRankSum(Board board) {
		Loader.loadNativeLibraries();
		this.board = board;
	}

	/** The holder of each stall. */
	int[] run() {
		MinCostFlow flow = new MinCostFlow();
		int stallsFrom = this.board.applicants;
		int tradesFrom = stallsFrom + this.board.stalls;
		int sink = tradesFrom + this.board.trades.max.length;
		int source = sink + 1;
		for (int trade = 0; trade < this.board.trades.max.length; trade++) {
			flow.addArcWithCapacityAndUnitCost(source, tradesFrom + trade,
					Math.min(this.board.trades.max[trade], this.board.applicants), 0);
		}
		for (int stall = 0; stall < this.board.stalls; stall++) {
			flow.addArcWithCapacityAndUnitCost(stallsFrom + stall, sink, 1, 0);
		}
		int firstWish = flow.getNumArcs() + this.board.applicants;
		for (int one = 0; one < this.board.applicants; one++) {
			flow.addArcWithCapacityAndUnitCost(tradesFrom + this.board.trades.of[one], one, 1, 0);
		}
		for (int one = 0; one < this.board.applicants; one++) {
			int[] wishes = this.board.choices.wishes[one];
			for (int rank = 0; rank < wishes.length; rank++) {
				if (this.board.suits(one, wishes[rank])) {
					flow.addArcWithCapacityAndUnitCost(one, stallsFrom + wishes[rank], 1, rank);
				}
			}
		}
		flow.addArcWithCapacityAndUnitCost(source, sink, this.board.applicants, LEFT_OUT);
		flow.setNodeSupply(source, this.board.applicants);
		flow.setNodeSupply(sink, -this.board.applicants);
		if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
			throw new IllegalStateException("the solver found nothing");
		}
		return holders(flow, firstWish, stallsFrom);
	}

	private int[] holders(MinCostFlow flow, int firstWish, int stallsFrom) {
		int[] holders = new Holdings(this.board.stalls, 0).holder;
		for (int arc = firstWish; arc < flow.getNumArcs() - 1; arc++) {
			if (flow.getFlow(arc) == 1) {
				holders[flow.getHead(arc) - stallsFrom] = flow.getTail(arc);
			}
		}
		return holders;
	}

}
