package id.sentra.bazaar.bazaar.application;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The bazaars there are, within the transaction and scope of the caller. */
public interface Bazaars {

	Mono<Bazaar> find(UUID id);

	/**
	 * At most {@code limit}, the newest first; those not announced only within the scope.
	 */
	Mono<List<Bazaar>> list(Filter filter, Scope scope, int limit);

	Mono<Void> add(Bazaar bazaar, String plannedBy);

	/** Saves what follows the version before; false when that is stale. */
	Mono<Boolean> save(Bazaar bazaar);

	/**
	 * Waits until nobody else holds the bazaar alone; with {@code alone} until nobody
	 * else holds it at all. Until the end of the transaction.
	 */
	Mono<Void> hold(UUID id, boolean alone);

	/** Which bazaars are looked for. */
	record Filter(@Nullable RegionCode region, @Nullable BazaarStatus status, @Nullable UUID before) {
	}

}
