package id.sentra.platform.projection;

import id.sentra.platform.event.EventEnvelope;
import reactor.core.publisher.Mono;

/**
 * State of ours made only of the events of one topic; it can be thrown away and made anew
 * from the topic at any time.
 */
public interface Projection {

	/** The topic it is made of, which is also its name. */
	String topic();

	/**
	 * Applies one event; types it does not know change nothing. Runs in the transaction
	 * of the inbox.
	 */
	Mono<Void> apply(EventEnvelope event);

	/** Deletes all of it. */
	Mono<Void> clear();

}
