package id.sentra.financing.loanapplication.application;

import java.time.LocalDate;

import id.sentra.financing.loanapplication.domain.ScoreRules;
import reactor.core.publisher.Mono;

/** The rules of scoring, by day. */
public interface ScoreRuleSets {

	Mono<ScoreRules> on(LocalDate day);

}
