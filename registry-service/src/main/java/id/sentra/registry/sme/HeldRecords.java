package id.sentra.registry.sme;

import java.util.UUID;

import reactor.core.publisher.Flux;

/**
 * What a feature keeps of an SME besides its profile, for its owner who asks what is
 * held. The answer goes through all there are.
 */
public interface HeldRecords {

	/** All of it, in the transaction and scope of the caller. */
	Flux<HeldRecord> of(UUID sme);

}
