package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * Credit of a borrower that is to be paid back: a maker proposes it, another person
 * approves it with the bank's transfer. Immutable; each step is one version higher.
 */
public record Refund(UUID id, long version, UUID loanId, Rupiah amount, Status status, Step proposal,
		@Nullable Outcome outcome) {

	/** Of a loan that has that credit. */
	public static Refund propose(Loan loan, Rupiah amount, Step proposal) {
		loan.requirePaidOut().refund(amount);
		return new Refund(Ids.next(), 1, loan.id(), amount, Status.PROPOSED, proposal, null);
	}

	/** Paid back with that payment. */
	public Refund approve(Step decision, UUID paymentId) {
		return decided(Status.APPROVED, new Outcome(requireAnother(decision), paymentId));
	}

	public Refund reject(Step decision) {
		return decided(Status.REJECTED, new Outcome(requireAnother(decision), null));
	}

	private Step requireAnother(Step decision) {
		if (this.status != Status.PROPOSED) {
			throw new Conflict("refund-status-forbids", this.status);
		}
		if (this.proposal.by().equalsIgnoreCase(decision.by())) {
			throw new NotAllowed("approver-is-maker");
		}
		return decision;
	}

	private Refund decided(Status decided, Outcome found) {
		return new Refund(this.id, this.version + 1, this.loanId, this.amount, decided, this.proposal, found);
	}

	public enum Status {

		PROPOSED, APPROVED, REJECTED;

		/** What may come next. */
		public Set<Status> next() {
			return (this == PROPOSED) ? EnumSet.of(APPROVED, REJECTED) : EnumSet.noneOf(Status.class);
		}

	}

	/** Who did it, and when. */
	public record Step(String by, Instant at) {
	}

	/** Who decided, and the payment an approval recorded. */
	public record Outcome(Step decision, @Nullable UUID paymentId) {
	}

}
