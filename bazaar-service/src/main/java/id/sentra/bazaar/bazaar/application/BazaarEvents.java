package id.sentra.bazaar.bazaar.application;

import java.util.List;

import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarEvent;
import reactor.core.publisher.Mono;

/** Tells other services what happened, with the transaction of its caller. */
public interface BazaarEvents {

	Mono<Void> publish(BazaarEvent event);

	Mono<Void> publish(List<ApplicationEvent> events, Bazaar bazaar);

}
