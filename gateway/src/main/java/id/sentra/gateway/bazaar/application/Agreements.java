package id.sentra.gateway.bazaar.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.domain.Agreement;
import id.sentra.gateway.bazaar.domain.History;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Agreements with buyers, asked for in somebody's name. */
public interface Agreements {

	Mono<Listed<Agreement>> list(CurrentUser user, @Nullable String region, @Nullable String status,
			@Nullable String cursor);

	Mono<Agreement> find(CurrentUser user, UUID id);

	/** All rounds. */
	Mono<History> history(CurrentUser user, UUID id);

	Mono<Agreement> propose(CurrentUser user, Opening opening, String key);

	/** Other terms by the side whose turn it is. */
	Mono<Agreement> counter(CurrentUser user, UUID id, @Nullable Long version, Answer answer);

	/** Signs the version with that hash. */
	Mono<Agreement> sign(CurrentUser user, UUID id, @Nullable Long version, String hash);

	Mono<Agreement> end(CurrentUser user, UUID id, @Nullable Long version, String reason);

	/** A new link for the partner; one made before is good no longer. */
	Mono<Link> link(CurrentUser user, UUID id);

	/** A first proposal as it was typed. */
	record Opening(String partnerName, String kind, String channel, Map<String, Object> terms) {
	}

	/** Terms, whose they are and how they were told. */
	record Answer(String by, String channel, Map<String, Object> terms) {
	}

	/** A token and until when it is good. Its text form does not tell the token. */
	record Link(String token, Instant until) {

		@Override
		public String toString() {
			return "Link[until=" + this.until + "]";
		}

	}

}
