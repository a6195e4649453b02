package id.sentra.financing.takeover.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A loan of earlier books that is to be taken over: a maker copies it, another person
 * checks it against its papers. Immutable; each step is one version higher.
 */
public record TakeOver(UUID id, long version, Borrower borrower, EarlierLoan loan, Status status, Step proposal,
		@Nullable Outcome outcome) {

	public static TakeOver propose(Borrower borrower, EarlierLoan loan, Step proposal) {
		return new TakeOver(Ids.next(), 1, borrower, loan, Status.PROPOSED, proposal, null);
	}

	/**
	 * @throws NotAllowed for the maker
	 * @throws Conflict when it is decided
	 */
	public TakeOver requireDecidable(String by) {
		if (this.status != Status.PROPOSED) {
			throw new Conflict("take-over-status-forbids", this.status);
		}
		if (this.proposal.by().equalsIgnoreCase(by)) {
			throw new NotAllowed("approver-is-maker");
		}
		return this;
	}

	/**
	 * @param before how many loans the borrower has under the programme by now
	 * @throws Conflict when the terms were reckoned for another one than the next
	 */
	public void requireNextAfter(int before) {
		Integer next = this.borrower.next();
		if (next != null && next != before + 1) {
			throw new Conflict("take-over-access-changed", next, before + 1);
		}
	}

	/** It became that loan. */
	public TakeOver approve(Step decision, UUID loanId) {
		requireDecidable(decision.by());
		return decided(Status.APPROVED, new Outcome(decision, loanId));
	}

	public TakeOver reject(Step decision) {
		requireDecidable(decision.by());
		return decided(Status.REJECTED, new Outcome(decision, null));
	}

	private TakeOver decided(Status decided, Outcome found) {
		return new TakeOver(this.id, this.version + 1, this.borrower, this.loan, decided, this.proposal, found);
	}

	public enum Status {

		PROPOSED, APPROVED, REJECTED;

		/** What may come next. */
		public Set<Status> next() {
			return (this == PROPOSED) ? EnumSet.of(APPROVED, REJECTED) : EnumSet.noneOf(Status.class);
		}

	}

	/**
	 * Whose loan it is; {@code next} is the how-manieth under the programme it was
	 * reckoned as, unless the old books say so themselves. Without a name when the SME is
	 * not known here.
	 */
	public record Borrower(UUID smeId, RegionCode region, @Nullable Integer next, @Nullable String name) {
	}

	/** Who did it, and when. */
	public record Step(String by, Instant at) {
	}

	/** Who decided, and the loan an approval made. */
	public record Outcome(Step decision, @Nullable UUID loanId) {
	}

}
