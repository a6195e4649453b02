package id.sentra.registry.privacy.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.registry.privacy.domain.DataRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The requests there are. Every method works within the transaction of its caller. */
public interface DataRequests {

	/** Adds it; false when the same is asked for already and waits. */
	Mono<Boolean> add(DataRequest request);

	/** Saves a locked one as it is answered. */
	Mono<Void> save(DataRequest answered);

	Mono<DataRequest> find(UUID id, Scope scope);

	/**
	 * The same, locked to the end of the transaction with whatever else waits about that
	 * SME and its doubles, in the order of their ids: before the SME.
	 */
	Mono<DataRequest> lock(UUID id, Scope scope);

	/** Those that wait, the soonest due first; or those answered, the latest first. */
	Mono<List<DataRequest>> list(Search search, Scope scope, int limit);

	/** Which ones are looked for, and where the page begins. */
	record Search(boolean open, @Nullable UUID smeId, @Nullable Place after) {
	}

	/** Where a request stands in its list. */
	record Place(Instant at, UUID id) {
	}

}
