package id.sentra.gateway.doubles.application;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.doubles.domain.LikelyDouble;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The registry's likely doubles, asked for in somebody's name. */
public interface Doubles {

	/** The work list, the likeliest first. */
	Mono<Listed<LikelyDouble>> open(CurrentUser user, @Nullable String region, @Nullable String cursor);

	/** Those of one SME, as things are now. */
	Mono<List<LikelyDouble>> of(CurrentUser user, UUID sme);

	/** Looks through the next portion of new and changed SMEs. */
	Mono<Searched> search(CurrentUser user, @Nullable String region);

	/** They are two; they are not listed again. */
	Mono<Void> dismiss(CurrentUser user, UUID one, UUID other);

	/** One is given up, in the version that was seen, for the other. */
	Mono<Void> merge(CurrentUser user, GivenUp givenUp, UUID into);

	/** How many were looked through, pairs found, and how many are left. */
	record Searched(int searched, int found, boolean more, long left) {
	}

	/** The SME that is given up, as it was seen. */
	record GivenUp(UUID id, @Nullable Long version) {
	}

}
