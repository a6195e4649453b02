package id.sentra.registry.sme;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * What a feature keeps of SMEs and hands over when one turns out to be a duplicate of
 * another. A merger goes through all there are.
 */
public interface MergeableData {

	/** Gives it to the survivor, in the transaction and scope of the caller. */
	Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor);

}
