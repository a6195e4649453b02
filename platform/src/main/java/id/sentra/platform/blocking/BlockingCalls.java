package id.sentra.platform.blocking;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Calls that block or compute for long, made away from the event loop. What follows them
 * runs on another thread again and must not block there: Reactor may interrupt the thread
 * of the call when a later step fails at once, and whatever wrote an answer there (a
 * page, a file) would be broken off.
 */
public final class BlockingCalls {

	private BlockingCalls() {
	}

	/** On the threads kept for whatever blocks. */
	public static <T> Mono<T> of(Callable<? extends @Nullable T> call) {
		return on(Schedulers.boundedElastic(), call);
	}

	/** On a scheduler of its own, where only so many may run at a time. */
	public static <T> Mono<T> on(Scheduler scheduler, Callable<? extends @Nullable T> call) {
		return Mono.<T>fromCallable(call).subscribeOn(scheduler).publishOn(Schedulers.parallel());
	}

}
