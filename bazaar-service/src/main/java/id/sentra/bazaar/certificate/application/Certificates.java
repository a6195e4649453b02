package id.sentra.bazaar.certificate.application;

import java.util.List;

import reactor.core.publisher.Mono;

/** The certificates we know of. */
public interface Certificates {

	/** Keeps of each enrolment the newest that is known; completes when done. */
	Mono<Void> save(List<Certificate> certificates);

	Mono<Void> deleteAll();

}
