package id.sentra.registry.sme.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Who did what when, with the transaction of its caller; nothing in it is ever changed.
 */
public interface SmeHistory {

	Mono<Void> record(List<? extends SmeEvent> events, Author actor);

	/** Personal data of an SME was shown to somebody. */
	Mono<Void> viewed(Sme sme, String viewer, Instant at);

	/**
	 * An account, and the import it acted by if it did.
	 */
	record Author(String username, @Nullable UUID importId) {

		public static Author of(String username) {
			return new Author(username, null);
		}

	}

}
