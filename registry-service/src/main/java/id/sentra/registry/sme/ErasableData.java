package id.sentra.registry.sme;

import reactor.core.publisher.Mono;

/**
 * What a feature keeps of SMEs and their owners and forgets with them. A feature whose
 * table names an SME implements it; the erasure goes through all there are.
 */
public interface ErasableData {

	/** Forgets it, in the transaction and scope of the caller. */
	Mono<Void> erase(ErasedSme erased);

}
