package id.sentra.registry.sme;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Requests of owners about their data that wait for an answer. While processing is
 * stopped they are the only reason to look at it or to correct it. Feature privacy, which
 * knows this one, implements it.
 */
public interface OpenDataRequests {

	/** Whether one of that SME waits, in the scope of the transaction of the caller. */
	Mono<Boolean> wait(UUID smeId);

	/** The same of one that another than that account wrote down. */
	Mono<Boolean> waitOfAnother(UUID smeId, String username);

}
