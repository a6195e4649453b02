package id.sentra.gateway.bazaar.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.domain.Agreement;
import id.sentra.gateway.bazaar.domain.History;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Agreements with buyers, asked for in somebody's name. */
public interface Agreements {

	Mono<Listed<Agreement>> list(Asker asker, @Nullable String region, @Nullable String status,
			@Nullable String cursor);

	Mono<Agreement> find(Asker asker, UUID id);

	/** All rounds. */
	Mono<History> history(Asker asker, UUID id);

	Mono<Agreement> propose(Asker asker, Opening opening, String key);

	/** Other terms by the side whose turn it is. */
	Mono<Agreement> counter(Asker asker, UUID id, @Nullable Long version, Answer answer);

	/** Signs the version with that hash. */
	Mono<Agreement> sign(Asker asker, UUID id, @Nullable Long version, String hash);

	Mono<Agreement> end(Asker asker, UUID id, @Nullable Long version, String reason);

	/** A new link for the partner; one made before is good no longer. */
	Mono<Link> link(Asker asker, UUID id);

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
