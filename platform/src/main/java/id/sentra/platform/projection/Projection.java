package id.sentra.platform.projection;

import java.util.List;

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
	 * Applies events in their order, each new to us, of one aggregate possibly several;
	 * types it does not know change nothing. Runs in the transaction of the inbox.
	 */
	Mono<Void> apply(List<EventEnvelope> events);

	/** Deletes all of it. */
	Mono<Void> clear();

}
