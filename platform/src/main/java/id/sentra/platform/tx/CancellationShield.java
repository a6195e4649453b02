package id.sentra.platform.tx;

import reactor.core.publisher.Mono;

/**
 * Runs SQL to its end even when the caller hangs up, so that a command begun is carried
 * out whole.
 */
public final class CancellationShield {

	private CancellationShield() {
	}

	/** The same result; cancelling it stops the waiting, not the work. */
	public static <T> Mono<T> around(Mono<T> work) {
		return Mono.deferContextual((context) -> Mono.fromFuture(() -> work.contextWrite(context).toFuture(), true));
	}

}
