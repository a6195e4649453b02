package id.sentra.registry.privacy.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What was done with the data of an SME: changes, views, consent. Works within the
 * transaction of its caller.
 */
public interface ProcessingLog {

	/** At most so many acts, the newest first, of the doubles merged into it too. */
	Mono<List<Act>> of(UUID smeId, int most);

	/**
	 * One act.
	 *
	 * @param what its code, such as {@code personal-data-viewed}
	 * @param by the account that did it
	 * @param note the reason of a decision, the version of a consent
	 */
	record Act(Instant at, String what, String by, @Nullable String note) {
	}

}
