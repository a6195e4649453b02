package id.sentra.gateway.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
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

/** Agreements of SMEs with buyers. */
@HttpExchange("/api/bazaar")
public interface Agreements {

	@GetExchange("/agreements")
	Mono<Listed<Agreement>> list(CurrentUser user, @RequestParam @Nullable String sme,
			@RequestParam @Nullable String region, @RequestParam @Nullable String status, PageQuery page);

	/** The latest of an SME. */
	@GetExchange("/agreements?limit=100")
	Mono<Listed<Agreement>> ofSme(CurrentUser user, @RequestParam UUID sme);

	@GetExchange("/agreements/{id}")
	Mono<Agreement> find(CurrentUser user, @PathVariable UUID id);

	/** What was proposed in every round. */
	@GetExchange("/agreements/{id}/versions")
	Mono<Versions> versions(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/agreements")
	Mono<Agreement> propose(CurrentUser user, @RequestBody Proposal proposal, @IdempotencyKey String key);

	/** Other terms by the side whose turn it is. */
	@PostExchange("/agreements/{id}/counter")
	Mono<Agreement> counter(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Counteroffer offer);

	@PostExchange("/agreements/{id}/sign")
	Mono<Agreement> sign(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Signature signature);

	@PostExchange("/agreements/{id}/end")
	Mono<Agreement> end(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Ending ending);

	/** A new link for the partner; one made before is good no longer. */
	@PostExchange("/agreements/{id}/partner-link")
	Mono<Link> link(CurrentUser user, @PathVariable UUID id);

	/** A first proposal as it was typed. */
	record Proposal(String partnerName, String kind, String channel, Map<String, Object> terms) {
	}

	/** Terms, whose they are and how they were told. */
	record Counteroffer(String by, String channel, Map<String, Object> terms) {
	}

	/** The hash of the version that is signed. */
	record Signature(String hash) {
	}

	/** Why it ends. */
	record Ending(String reason) {
	}

	/** All versions of an agreement, and whether their chain of hashes is whole. */
	record Versions(List<Version> versions, boolean intact) {
	}

	/** One of them, its terms as JSON text. */
	record Version(int round, String by, String channel, String content, Instant at) {
	}

	/** A token and until when it is good. Its text form does not tell the token. */
	record Link(String token, Instant until) {

		@Override
		public String toString() {
			return "Link[until=" + this.until + "]";
		}

	}

}
