package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.util.List;

import id.sentra.bazaar.allocation.domain.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the allocation made of an application: its stalls, the rank of the best wish among
 * them (0: none), its place in the queue (0: none), why, and until when it must answer.
 * The reason is {@code hidden} from applicants where it would tell them who is member of
 * a reserve for people in certain personal circumstances.
 */
public record Placement(List<String> stalls, int wish, int waiting, Reason reason, boolean hidden,
		@Nullable Instant answerBy) {

	public Placement {
		stalls = List.copyOf(stalls);
		hidden = hidden && !reason.placed();
	}

	public Placement(List<String> stalls, int wish, int waiting, Reason reason, @Nullable Instant answerBy) {
		this(stalls, wish, waiting, reason, false, answerBy);
	}

	public Placement withoutStalls() {
		return new Placement(List.of(), 0, 0, this.reason, this.hidden, null);
	}

	/** The reason as its applicant may know it, if it may. */
	public @Nullable Reason toApplicant() {
		return this.hidden ? null : this.reason;
	}

}
