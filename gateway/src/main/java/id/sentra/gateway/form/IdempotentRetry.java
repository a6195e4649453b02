package id.sentra.gateway.form;

import java.util.List;
import java.util.function.Predicate;

import id.sentra.gateway.service.ServiceRefused;
import reactor.core.publisher.Mono;

/**
 * A change that was sent twice: the second finds it made, and another version than it
 * saw. That is what was wanted, and no refusal.
 */
public final class IdempotentRetry {

	private static final List<Integer> TOO_LATE = List.of(404, 409, 412);

	private IdempotentRetry() {
	}

	/**
	 * The command, or what there is now when that is what was wanted.
	 * @param command the change
	 * @param now what there is, asked for only when the change is refused as too late
	 * @param wanted whether it is what the change would have made
	 */
	public static <T> Mono<T> of(Mono<T> command, Mono<T> now, Predicate<T> wanted) {
		return command.onErrorResume(ServiceRefused.class,
				(refused) -> TOO_LATE.contains(refused.getStatusCode().value())
						? now.filter(wanted).onErrorComplete().switchIfEmpty(Mono.error(refused))
						: Mono.error(refused));
	}

}
