package id.sentra.bazaar.bazaar.application;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.Criterion;
import reactor.core.publisher.Mono;

/** What we know of the applicants of a bazaar that counts for points and reserves. */
public interface Facts {

	/**
	 * The criteria each submitted application meets, by application.
	 * @throws id.sentra.platform.error.Conflict while what we know is being made anew
	 */
	Mono<Map<UUID, Set<Criterion>>> of(Bazaar bazaar);

}
