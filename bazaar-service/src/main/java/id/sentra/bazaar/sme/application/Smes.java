package id.sentra.bazaar.sme.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** The SME, or nothing when there is none within the scope. */
	Mono<Sme> find(UUID id, Scope scope);

	/** Keeps of each SME the newest that is known; completes when done. */
	Mono<Void> save(List<Sme> smes);

	Mono<Void> deleteAll();

}
