package id.sentra.financing.loan.application;

import java.time.LocalDate;

import id.sentra.financing.loan.domain.PostingPeriod;
import reactor.core.publisher.Mono;

/** The dated rules of how long books stay open. */
public interface BookRules {

	/** The days a payment may bear that is recorded on that day. */
	Mono<PostingPeriod> open(LocalDate today);

}
