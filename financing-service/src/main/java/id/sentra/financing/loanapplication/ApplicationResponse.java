package id.sentra.financing.loanapplication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.loanapplication.domain.Factor;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** An application, with its score explained and what was proposed and decided. */
record ApplicationResponse(UUID id, long version, ApplicationStatus status, UUID smeId, @Nullable String smeName,
		String regionCode, String programmeCode, Rupiah amount, int termMonths, Purpose purpose, String createdBy,
		Instant createdAt, @Nullable ScoreResponse score, @Nullable ProposalResponse proposal,
		@Nullable DecisionResponse decision) {

	/** Points of how many, under which version of the rules, and why. */
	record ScoreResponse(int points, int most, int rules, List<FactorResponse> factors) {
	}

	/**
	 * One factor: what it was judged by, its points of how many, the reason and sentence.
	 */
	record FactorResponse(Factor factor, long fact, int points, int most, String reason, String sentence) {
	}

	/** What a maker proposed; the rate in basis points a year. */
	record ProposalResponse(String proposedBy, Instant proposedAt, int programmeVersion, Rupiah amount, int termMonths,
			int rate, RepaymentMethod method) {
	}

	/** Who decided, and why not if so. */
	record DecisionResponse(String decidedBy, Instant decidedAt, List<ReasonResponse> reasons) {
	}

	record ReasonResponse(String code, String sentence) {
	}

}
