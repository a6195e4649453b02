package id.sentra.financing.loan.application;

import java.util.List;

import id.sentra.financing.loan.domain.LoanEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface LoanEvents {

	Mono<Void> publish(List<LoanEvent> events);

}
