package id.sentra.financing.loanapplication.application;

import java.util.List;

import id.sentra.financing.loanapplication.domain.ApplicationEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface ApplicationEvents {

	Mono<Void> publish(List<ApplicationEvent> events);

}
