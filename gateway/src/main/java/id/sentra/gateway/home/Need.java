package id.sentra.gateway.home;

import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Something that waits for somebody: how many, whether there are more than that, and the
 * list of them; without a count when its service is silent.
 */
record Need(String key, String context, String list, @Nullable Long count, boolean more) {

	/** A number the service itself keeps; one that does not answer is silent. */
	static Mono<Need> known(String key, String context, String list, Mono<Long> count) {
		return count.map((number) -> new Need(key, context, list, number, false))
			.onErrorReturn(new Need(key, context, list, null, false));
	}

	/**
	 * Counts what a service lists, by its total if it tells one; one that does not answer
	 * is silent.
	 */
	static Mono<Need> counted(String key, String context, String list, Mono<? extends Listed<?>> found) {
		return found.map((page) -> {
			Listed.Total total = page.total();
			return (total != null) ? new Need(key, context, list, (long) total.rows(), !total.exact())
					: new Need(key, context, list, (long) page.items().size(), page.next() != null);
		}).onErrorReturn(new Need(key, context, list, null, false));
	}

	/** Whether nothing waits. */
	public boolean isDone() {
		return this.count != null && this.count == 0;
	}

	/** Whether something is known to wait. */
	boolean isWaiting() {
		return !isDone() && !isSilent();
	}

	public boolean isSilent() {
		return this.count == null;
	}

}
