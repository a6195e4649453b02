package id.sentra.bazaar.bazaar;

import java.util.List;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Outcome;

public record Preview(int applicants, int placed, int onFirstWish, int stalls, int stallsGiven) {

	static Preview of(Allocation allocation, int stalls) {
		List<Outcome> outcomes = allocation.outcomes();
		return new Preview(outcomes.size(),
				(int) outcomes.stream().filter((outcome) -> outcome.reason().placed()).count(),
				(int) outcomes.stream().filter((outcome) -> outcome.wish() == 1).count(), stalls,
				outcomes.stream().mapToInt((outcome) -> outcome.stalls().size()).sum());
	}

}
