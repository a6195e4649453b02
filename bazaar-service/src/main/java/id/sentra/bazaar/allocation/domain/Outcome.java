package id.sentra.bazaar.allocation.domain;

import java.util.List;
import java.util.UUID;

/**
 * What one applicant gets and why. {@code wish} is the rank of the best wish among the
 * stalls, 0 when there is none; {@code waiting} the place in the queue of those without a
 * stall, 0 for those with one.
 */
public record Outcome(UUID applicant, List<String> stalls, int wish, int waiting, Reason reason, String draw) {

	public Outcome {
		stalls = List.copyOf(stalls);
	}

}
