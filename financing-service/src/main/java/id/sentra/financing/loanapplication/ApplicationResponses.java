package id.sentra.financing.loanapplication;

import java.util.Locale;

import id.sentra.financing.loanapplication.ApplicationResponse.DecisionResponse;
import id.sentra.financing.loanapplication.ApplicationResponse.FactorResponse;
import id.sentra.financing.loanapplication.ApplicationResponse.ProposalResponse;
import id.sentra.financing.loanapplication.ApplicationResponse.ReasonResponse;
import id.sentra.financing.loanapplication.ApplicationResponse.ScoreResponse;
import id.sentra.financing.loanapplication.domain.Factor;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.LoanApplication.Decision;
import id.sentra.financing.loanapplication.domain.LoanApplication.Proposal;
import id.sentra.financing.loanapplication.domain.Score;
import id.sentra.financing.loanapplication.domain.Score.FactorScore;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers about applications, in the reader's language and with the entity tag. */
@Component
class ApplicationResponses {

	private final MessageSource messages;

	ApplicationResponses(MessageSource messages) {
		this.messages = messages;
	}

	ResponseEntity<ApplicationResponse> ok(LoanApplication application, Locale locale) {
		return ResponseEntity.ok().eTag(ETags.of(application.version())).body(of(application, locale));
	}

	ApplicationResponse of(LoanApplication application, Locale locale) {
		LoanApplication.Request request = application.request();
		return new ApplicationResponse(application.id(), application.version(), application.status(),
				application.applicant().smeId(), application.applicant().name(),
				application.applicant().region().value(), request.programme(), request.amount(), request.months(),
				request.purpose(), application.origin().by(), application.origin().at(),
				score(application.findings().score(), locale), proposal(application.findings().proposal()),
				decision(application.findings().decision(), locale));
	}

	private @Nullable ScoreResponse score(@Nullable Score score, Locale locale) {
		return (score != null) ? new ScoreResponse(score.points(), score.most(), score.rules(),
				score.factors().stream().map((factor) -> factor(factor, locale)).toList()) : null;
	}

	private FactorResponse factor(FactorScore score, Locale locale) {
		Object fact = (score.factor() == Factor.BAZAAR_SALES || score.factor() == Factor.CONFIRMED_SALES)
				? Rupiah.of(score.fact()).toString() : score.fact();
		return new FactorResponse(score.factor(), score.fact(), score.points(), score.most(), score.reason(),
				text("score." + score.reason(), locale, fact, score.points(), score.most()));
	}

	private static @Nullable ProposalResponse proposal(@Nullable Proposal proposal) {
		return (proposal != null) ? new ProposalResponse(proposal.maker(), proposal.at(), proposal.programmeVersion(),
				proposal.terms().principal(), proposal.terms().months(), proposal.terms().rate().basisPoints(),
				proposal.terms().method()) : null;
	}

	private @Nullable DecisionResponse decision(@Nullable Decision decision, Locale locale) {
		return (decision != null) ? new DecisionResponse(decision.by(), decision.at(),
				decision.reasons()
					.stream()
					.map((code) -> new ReasonResponse(code, text("rejection." + code, locale)))
					.toList())
				: null;
	}

	private String text(String key, Locale locale, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

}
