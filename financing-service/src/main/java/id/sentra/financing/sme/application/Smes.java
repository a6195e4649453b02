package id.sentra.financing.sme.application;

import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** Keeps the newer of the two when the SME is known; completes when done. */
	Mono<Void> save(Sme sme);

	Mono<Void> deleteAll();

}
