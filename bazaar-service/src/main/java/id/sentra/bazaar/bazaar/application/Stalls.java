package id.sentra.bazaar.bazaar.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The stalls there are and who holds them, within the caller's transaction. */
public interface Stalls {

	/** Makes the stalls of a bazaar as its plan says, in place of those it had. */
	Mono<Void> replace(Bazaar bazaar);

	Mono<Set<String>> free(UUID bazaarId);

	/** How many stalls each trade holds. */
	Mono<Map<String, Integer>> heldByTrade(UUID bazaarId);

	/** Gives each application its stalls; how many were free and are now taken. */
	Mono<Long> take(UUID bazaarId, List<Application> applications);

	Mono<Long> giveBack(UUID applicationId);

	Mono<List<StallView>> list(Filter filter, int limit);

	/** Which stalls are looked for. */
	record Filter(@Nullable UUID bazaarId, @Nullable RegionCode region, @Nullable String state, @Nullable Place after) {
	}

	/** The stall after which a page begins. */
	record Place(UUID bazaarId, String code) {
	}

	/** A stall as people see it; the business that holds it once the result is out. */
	record StallView(UUID bazaarId, String code, String zone, int row, int position, Set<String> facilities,
			@Nullable String reserve, String state, @Nullable UUID applicationId) {
	}

}
