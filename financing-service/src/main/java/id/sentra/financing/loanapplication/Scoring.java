package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import id.sentra.financing.loanapplication.domain.Factor;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.Score;
import id.sentra.financing.sme.Sme;
import id.sentra.financing.trackrecord.domain.Evidence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Scores an SME by what we know of it on a day. */
@Component
class Scoring {

	private final ScoreRuleSets rules;

	Scoring(ScoreRuleSets rules) {
		this.rules = rules;
	}

	Mono<Score> score(Sme sme, LocalDate day) {
		return this.rules.on(day, sme.id()).map((basis) -> basis.rules().score(facts(sme, basis.evidence(), day)));
	}

	/**
	 * The application with a score by the rules of the day; as it is, where it was scored
	 * by them.
	 */
	Mono<LoanApplication> scoreByRulesOf(LocalDate day, LoanApplication application, Sme sme) {
		Score score = application.findings().score();
		return this.rules.on(day, sme.id())
			.map((basis) -> (score != null && score.rules() == basis.rules().version()) ? application
					: application.withScore(basis.rules().score(facts(sme, basis.evidence(), day))));
	}

	private static Map<Factor, Long> facts(Sme sme, Evidence evidence, LocalDate day) {
		LocalDate since = sme.since();
		long months = (since != null) ? Math.max(0, ChronoUnit.MONTHS.between(since, day)) : 0;
		return Map.of(Factor.CERTIFICATES, evidence.certificates(), Factor.BAZAAR_SALES, evidence.sales().amount(),
				Factor.CONFIRMED_SALES, evidence.confirmedSales().amount(), Factor.MONTHS_IN_BUSINESS, months);
	}

}
