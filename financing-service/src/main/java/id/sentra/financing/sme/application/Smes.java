package id.sentra.financing.sme.application;

import java.util.UUID;

import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** Keeps the newer of the two when the SME is known; completes when done. */
	Mono<Void> save(Sme sme);

	/** The SME, or nothing when it is unknown or outside the scope. */
	Mono<Sme> find(UUID id, Scope scope);

	Mono<Void> deleteAll();

}
