package id.sentra.training.sme.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** Keeps the newer of the two when the SME is known; completes when done. */
	Mono<Void> save(Sme sme);

	/** Those of the ids that are known within the scope. */
	Mono<List<Sme>> findAll(Collection<UUID> ids, Scope scope);

	Mono<Void> deleteAll();

}
