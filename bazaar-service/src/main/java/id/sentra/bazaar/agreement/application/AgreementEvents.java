package id.sentra.bazaar.agreement.application;

import id.sentra.bazaar.agreement.domain.AgreementEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface AgreementEvents {

	Mono<Void> publish(AgreementEvent event);

}
