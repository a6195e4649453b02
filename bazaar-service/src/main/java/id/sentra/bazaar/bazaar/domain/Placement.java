package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.util.List;

import id.sentra.bazaar.allocation.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the allocation made of an application: its stalls, the rank of the best wish among
 * them (0: none), its place in the queue (0: none), why, and until when it must answer.
 */
public record Placement(List<String> stalls, int wish, int waiting, Reason reason, @Nullable Instant answerBy) {

	public Placement {
		stalls = List.copyOf(stalls);
	}

	public Placement withoutStalls() {
		return new Placement(List.of(), 0, 0, this.reason, null);
	}

}
