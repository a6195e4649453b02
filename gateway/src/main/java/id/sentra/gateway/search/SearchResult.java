package id.sentra.gateway.search;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.service.ServiceProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What was found of one kind: the first few, and how many there are.
 *
 * @param kind its heading is under {@code search.kind.<kind>} in messages
 * @param service who was asked; it did not answer when there is no total
 * @param list path of the list that finds the same; null when there is none
 */
public record SearchResult(String kind, String service, @Nullable String list, Listed.@Nullable Total total,
		List<Hit> hits) {

	/** As many as are shown of a kind. */
	public static final int FEW = 5;

	/** The first few and how many there are. */
	public static final PageQuery FIRST_FEW = new PageQuery(null, null, FEW, true);

	/** Nobody waits longer for a kind. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/**
	 * What a service found. One that refuses the text has nothing of it; one that is away
	 * is named.
	 */
	public static <T> Mono<SearchResult> of(String kind, String service, @Nullable String list, Mono<Listed<T>> found,
			Function<T, Hit> hit) {
		return found.timeout(PATIENCE)
			.onErrorResume(ServiceProblem.class, (refused) -> Mono.just(Listed.<T>none()))
			.map((page) -> new SearchResult(kind, service, list,
					(page.total() != null) ? page.total() : new Listed.Total(page.items().size(), page.next() == null),
					page.items().stream().limit(FEW).map(hit).toList()))
			.onErrorReturn(new SearchResult(kind, service, list, null, List.of()));
	}

	public boolean isSilent() {
		return this.total == null;
	}

	/** Whether there are more than are shown. */
	public boolean isLonger() {
		return this.total != null && this.total.rows() > this.hits.size();
	}

	/**
	 * One of them.
	 *
	 * @param more what else tells it from others
	 * @param status its kind and code, as in {@code status.<kind>.<status>}
	 */
	public record Hit(String text, String href, @Nullable String more, String statusKind, String status) {
	}

}
