package id.sentra.financing.loanapplication;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.LoanApplication.Decision;
import id.sentra.financing.loanapplication.domain.LoanApplication.Proposal;
import id.sentra.financing.loanapplication.domain.Score;
import org.jspecify.annotations.Nullable;

/**
 * The data of every event of topic {@code financing.application}, version 1: amount and
 * term as asked for, and as proposed once they are; codes of reasons, no sentence.
 */
record ApplicationV1(UUID applicationId, UUID smeId, String regionCode, String programmeCode, long amount,
		int termMonths, @Nullable Integer points, List<String> reasons) {

	static ApplicationV1 of(LoanApplication application) {
		Proposal proposal = application.findings().proposal();
		Score score = application.findings().score();
		return new ApplicationV1(application.id(), application.applicant().smeId(),
				application.applicant().region().value(), application.request().programme(),
				((proposal != null) ? proposal.terms().principal() : application.request().amount()).amount(),
				(proposal != null) ? proposal.terms().months() : application.request().months(),
				(score != null) ? score.points() : null, reasons(application));
	}

	private static List<String> reasons(LoanApplication application) {
		Decision decision = application.findings().decision();
		Score score = application.findings().score();
		if (decision != null) {
			return decision.reasons();
		}
		return (score != null) ? score.factors().stream().map(Score.FactorScore::reason).toList() : List.of();
	}

}
