package id.sentra.training.venue.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.venue.domain.Venue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The venues there are. Every method works within the transaction of its caller. */
public interface Venues {

	Mono<List<Venue>> findAll(Collection<UUID> ids);

	/** At most {@code limit} of a region, in the order of their ids. */
	Mono<List<Venue>> list(@Nullable RegionCode region, @Nullable UUID after, int limit);

	/** Whether it was not there yet. */
	Mono<Boolean> add(Venue venue);

	/**
	 * Whether it was of the version before and its name in its district is not another's.
	 */
	Mono<Boolean> save(Venue venue);

}
