package id.sentra.gateway.duplicates;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** SMEs of the registry that may be one. */
@HttpExchange("/api/registry")
interface Duplicates {

	/** The work list, the likeliest first. */
	@GetExchange("/doubles")
	Mono<Listed<DuplicateCandidate>> open(CurrentUser user, @RequestParam @Nullable String region, PageQuery page);

	/** The next pair of the same list. */
	@GetExchange("/doubles?limit=1")
	Mono<Listed<DuplicateCandidate>> next(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable String cursor);

	/** Those of one SME, as things are now. */
	@GetExchange("/smes/{sme}/doubles")
	Mono<List<DuplicateCandidate>> of(CurrentUser user, @PathVariable UUID sme);

	/** Looks through the next portion of new and changed SMEs. */
	@PostExchange("/doubles/search")
	Mono<Searched> search(CurrentUser user, @RequestParam @Nullable String region);

	/** They are two; they are not listed again. */
	@PostExchange("/doubles/dismiss")
	Mono<Void> dismiss(CurrentUser user, @RequestBody Pair pair);

	/** One is given up, in the version that was seen, for the other. */
	@PostExchange("/smes/{id}/merge")
	Mono<Void> merge(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version, @RequestBody Into into);

	/** How many were looked through, pairs found, and how many are left. */
	record Searched(int searched, int found, boolean more, long left) {
	}

	/** Two SMEs. */
	record Pair(UUID first, UUID second) {
	}

	/**
	 * The SME that stays, in the version that was seen, and what it takes over although
	 * it has something else there.
	 */
	record Into(UUID into, @Nullable Long intoVersion, List<String> take) {
	}

}
