package id.sentra.gateway.financing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** An application for a loan, its score explained, what was proposed and decided. */
public record LoanApplication(UUID id, long version, String status, UUID smeId, @Nullable String smeName,
		String regionCode, String programmeCode, long amount, int termMonths, String purpose, String createdBy,
		Instant createdAt, @Nullable Score score, @Nullable Proposal proposal, @Nullable Decision decision) {

	public boolean is(String wanted) {
		return this.status.equals(wanted);
	}

	public boolean mayBeWithdrawn() {
		return is("DRAFT") || is("SCORED") || is("PROPOSED");
	}

	/** Whether just this was proposed. */
	public boolean isProposed(@Nullable Long wanted, @Nullable Integer months) {
		return this.proposal != null && Objects.equals(wanted, this.proposal.amount())
				&& Objects.equals(months, this.proposal.termMonths());
	}

	/** Whether it was rejected for just these reasons. */
	public boolean isRejected(List<String> reasons) {
		return is("REJECTED") && this.decision != null && Set.copyOf(reasons)
			.equals(this.decision.reasons().stream().map(Reason::code).collect(Collectors.toSet()));
	}

	/** Points of how many, and why. */
	public record Score(int points, int most, int rules, List<Factor> factors) {
	}

	/** One factor with its sentence. */
	public record Factor(String factor, int points, int most, String sentence) {
	}

	/** What a maker proposed; the rate in basis points a year. */
	public record Proposal(String proposedBy, Instant proposedAt, long amount, int termMonths, int rate,
			String method) {
	}

	/** Who decided, and why not if so. */
	public record Decision(String decidedBy, Instant decidedAt, List<Reason> reasons) {
	}

	/** A reason and its sentence. */
	public record Reason(String code, String sentence) {
	}

}
