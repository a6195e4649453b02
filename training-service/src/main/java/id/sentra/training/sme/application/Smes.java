package id.sentra.training.sme.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
public interface Smes {

	/** Keeps of each SME the newest that is known; completes when done. */
	Mono<Void> save(List<Sme> smes);

	/**
	 * Puts the name they have now in place of every earlier one that enrolments, trained
	 * SMEs and mentorings keep, and of the words of their visits. Certificates stay.
	 */
	Mono<Void> erase(List<Sme> smes);

	/** Those of the ids that are known within the scope. */
	Mono<List<Sme>> findAll(Collection<UUID> ids, Scope scope);

	Mono<Void> deleteAll();

}
