package id.sentra.bazaar.sme.application;

import java.util.List;

import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** Keeps of each SME the newest that is known; completes when done. */
	Mono<Void> save(List<Sme> smes);

	Mono<Void> deleteAll();

}
