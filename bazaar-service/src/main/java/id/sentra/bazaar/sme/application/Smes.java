package id.sentra.bazaar.sme.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** The SME, or nothing when there is none within the scope. */
	Mono<Sme> find(UUID id, Scope scope);

	/** Keeps of each SME the newest that is known; completes when done. */
	Mono<Void> save(List<Sme> smes);

	/**
	 * The SME, verified as registry last told: nothing new begins with one that is not,
	 * stopped, closed and erased ones among them.
	 */
	default Mono<Sme> verified(UUID id, Scope scope) {
		return find(id, scope).switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.filter((sme) -> sme.status().equals("VERIFIED"))
			.switchIfEmpty(Mono.error(() -> new Conflict("sme-not-verified")));
	}

	Mono<Void> deleteAll();

}
