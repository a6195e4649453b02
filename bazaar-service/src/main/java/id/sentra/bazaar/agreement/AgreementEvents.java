package id.sentra.bazaar.agreement;

import id.sentra.bazaar.agreement.domain.AgreementEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
interface AgreementEvents {

	Mono<Void> publish(AgreementEvent event);

}
