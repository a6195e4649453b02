package id.sentra.registry.timeline;

import java.util.List;

import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.platform.deadletter.DeadLetters;
import id.sentra.platform.projection.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether the timelines hold all that other services told. Within the transaction of the
 * caller.
 */
@Component
public class TimelineGaps {

	private static final Logger logger = LoggerFactory.getLogger(TimelineGaps.class);

	private final Rebuilds rebuilds;

	private final DeadLetters deadLetters;

	TimelineGaps(Rebuilds rebuilds, DeadLetters deadLetters) {
		this.rebuilds = rebuilds;
		this.deadLetters = deadLetters;
	}

	/**
	 * Whether something told by these topics may be missing: it is being read anew, or
	 * some of it could not be taken in, or that cannot be told.
	 */
	public Mono<Boolean> mayMissSome(List<String> topics) {
		return Flux.fromIterable(topics)
			.concatMap(this.rebuilds::progress)
			.any((progress) -> progress.status().equals("RUNNING"))
			.flatMap((running) -> running ? Mono.just(true) : lettersWait(topics));
	}

	/** A broker that does not answer is no reason to believe that nothing waits. */
	private Mono<Boolean> lettersWait(List<String> topics) {
		return BlockingCalls.of(this.deadLetters::counts)
			.map((counts) -> topics.stream().anyMatch((topic) -> counts.getOrDefault(topic, 0L) > 0))
			.onErrorResume((ex) -> {
				logger.warn("Dead letters could not be counted: {}", ex.getClass().getName());
				return Mono.just(true);
			});
	}

}
