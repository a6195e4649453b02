package id.sentra.registry.sme.application;

import java.util.List;

import id.sentra.registry.sme.domain.SmeEvent;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened, with the transaction of its caller.
 */
public interface SmeEvents {

	Mono<Void> publish(List<? extends SmeEvent> events);

}
