package id.sentra.training.mentoring.application;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * How many open mentorings each mentor has. Every method works within the transaction of
 * its caller.
 */
public interface MentorDesks {

	/** How many, locked until the transaction ends. */
	Mono<Integer> lock(UUID mentor);

	/** So many more, or fewer, at a locked desk. */
	Mono<Void> move(UUID mentor, int by);

}
