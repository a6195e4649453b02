package id.sentra.financing.sme.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** Keeps of each SME the newest that is known; completes when done. */
	Mono<Void> save(List<Sme> smes);

	/** The SME, or nothing when it is unknown or outside the scope. */
	Mono<Sme> find(UUID id, Scope scope);

	Mono<Void> deleteAll();

}
