package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is to be taken back because it was recorded by mistake: a maker proposes
 * it, another person approves it. Immutable; each step is one version higher.
 */
public record PaymentReversal(UUID id, long version, UUID loanId, UUID paymentId, Reason reason, Status status,
		Step proposal, @Nullable Outcome outcome) {

	public static PaymentReversal propose(UUID loanId, UUID paymentId, Reason reason, Step proposal) {
		return new PaymentReversal(Ids.next(), 1, loanId, paymentId, reason, Status.PROPOSED, proposal, null);
	}

	/** Taken back by that payment. */
	public PaymentReversal approve(Step decision, UUID reversalId) {
		return decided(Status.APPROVED, new Outcome(requireDecidable(decision), reversalId));
	}

	public PaymentReversal reject(Step decision) {
		return decided(Status.REJECTED, new Outcome(requireDecidable(decision), null));
	}

	/**
	 * @throws Conflict when it is decided
	 * @throws NotAllowed for the maker
	 */
	public Step requireDecidable(Step decision) {
		if (this.status != Status.PROPOSED) {
			throw new Conflict("reversal-status-forbids", this.status);
		}
		if (this.proposal.by().equalsIgnoreCase(decision.by())) {
			throw new NotAllowed("approver-is-maker");
		}
		return decision;
	}

	private PaymentReversal decided(Status decided, Outcome found) {
		return new PaymentReversal(this.id, this.version + 1, this.loanId, this.paymentId, this.reason, decided,
				this.proposal, found);
	}

	public enum Status {

		PROPOSED, APPROVED, REJECTED;

		/** What may come next. */
		public Set<Status> next() {
			return (this == PROPOSED) ? EnumSet.of(APPROVED, REJECTED) : EnumSet.noneOf(Status.class);
		}

	}

	/** Why it is no payment for this loan. */
	public enum Reason {

		WRONG_LOAN, WRONG_AMOUNT, WRONG_DAY, TYPED_TWICE, RETURNED_BY_BANK

	}

	/** Who did it, and when. */
	public record Step(String by, Instant at) {
	}

	/** Who decided, and the payment that takes the other back. */
	public record Outcome(Step decision, @Nullable UUID reversalId) {
	}

}
