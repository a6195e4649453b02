package id.sentra.bazaar.bazaar.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The applications there are, within the transaction and scope of the caller. */
public interface Applications {

	Mono<Application> find(UUID id, Scope scope);

	Mono<List<Application>> list(Filter filter, Scope scope, int limit);

	/** All of a bazaar in a status. */
	Flux<Application> of(UUID bazaarId, ApplicationStatus status);

	/** Those with a stall who did not answer in time. */
	Flux<Application> unanswered(Instant now);

	/** False when the SME has an active application for the bazaar already. */
	Mono<Boolean> add(Application application, String appliedBy);

	/** Saves what follows the versions before; how many were not stale. */
	Mono<Long> saveAll(List<Application> applications);

	/** Keeps which criteria each met at the deadline, and its points. */
	Mono<Void> keepCriteria(Map<UUID, Set<Criterion>> criteria, Map<UUID, Integer> points);

	Mono<Void> keepSales(Application application, Application.Sales sales);

	/** Sales by day, the first day first; a bazaar has at most 61. */
	Mono<List<Application.Sales>> sales(Application of);

	/** Which applications are looked for. */
	record Filter(@Nullable UUID bazaarId, @Nullable UUID smeId, @Nullable RegionCode region,
			@Nullable ApplicationStatus status, @Nullable UUID before) {
	}

}
