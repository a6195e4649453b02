package id.sentra.registry.sme;

import java.util.List;

import id.sentra.registry.sme.domain.SmeEvent;
import reactor.core.publisher.Mono;

/**
 * What a feature does when something happened to SMEs. Whatever is recorded goes through
 * all there are.
 */
public interface SmeEventListener {

	/** In the transaction and scope of the caller, once it is in the history. */
	Mono<Void> happened(List<? extends SmeEvent> events);

}
