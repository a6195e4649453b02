package id.sentra.gateway.account.application;

import java.time.Duration;
import java.time.Instant;

import id.sentra.gateway.account.domain.LockOut;
import reactor.core.publisher.Mono;

/** Counts sign-in attempts; every attempt counts as failed until it is taken back. */
public interface Attempts {

	/** Subjects without an attempt for so long are forgotten. */
	Duration MEMORY = Duration.ofHours(24);

	/** What the attempts are counted by. */
	enum Kind {

		ACCOUNT, ACCOUNT_FROM_ADDRESS, ADDRESS

	}

	/** Somebody whose attempts are counted together. */
	record Subject(Kind kind, String key) {
	}

	/** Counts an attempt: empty when it may go ahead, else how long to wait. */
	Mono<Duration> begin(Subject subject, LockOut lockOut, Instant now);

	/** Forgets all attempts of the subject. */
	Mono<Void> forget(Subject subject);

	/** Takes the last attempt back, leaving the earlier ones. */
	Mono<Void> takeBack(Subject subject);

	/** Drops what is older. */
	Mono<Long> dropBefore(Instant instant);

}
