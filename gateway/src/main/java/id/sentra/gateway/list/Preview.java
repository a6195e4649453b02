package id.sentra.gateway.list;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.service.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The first few of what a service lists of one kind, on a page with others. A service
 * that refuses or is away takes nothing else of the page with it.
 *
 * @param service who was asked; it did not answer when there is neither total nor refusal
 * @param list address of the whole list; null when there is none
 * @param refusal why the service does not tell, in its words
 */
public record Preview(String kind, String service, @Nullable String list, Listed.@Nullable Total total,
		List<Line> lines, @Nullable String refusal) {

	/** As many as are shown of a kind. */
	public static final int FEW = 5;

	/** The first few and how many there are. */
	public static final PageQuery FIRST_FEW = new PageQuery(null, null, FEW, true);

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(Preview.class);

	/** Of what a service lists; never an error. */
	public static <T> Mono<Preview> of(String kind, String service, @Nullable String list, Mono<Listed<T>> found,
			Function<T, Line> line) {
		return found.timeout(TIMEOUT)
			.map((page) -> new Preview(kind, service, list,
					(page.total() != null) ? page.total() : new Listed.Total(page.items().size(), page.next() == null),
					page.items().stream().limit(FEW).map(line).toList(), null))
			.onErrorResume(ServiceProblem.class,
					(refused) -> refused.isExplained()
							? Mono.just(new Preview(kind, service, list, null, List.of(), refused.sentence()))
							: Mono.error(refused))
			.onErrorResume((error) -> {
				if (!(error instanceof ProblemException || error instanceof TimeoutException)) {
					logger.error("No {} of {} can be shown", kind, service, error);
				}
				return Mono.just(new Preview(kind, service, list, null, List.of(), null));
			});
	}

	/** Whether its service did not answer. */
	public boolean isAway() {
		return this.total == null && this.refusal == null;
	}

	/** Whether there is nothing to tell: neither one of them nor why there is none. */
	public boolean isEmpty() {
		return this.total != null && this.lines.isEmpty();
	}

	/** Whether there are more than are shown. */
	public boolean isLonger() {
		return this.total != null && this.total.rows() > this.lines.size();
	}

	/**
	 * One of them.
	 *
	 * @param more what else tells it from others
	 * @param statusKind of its status, as in {@code status.<statusKind>.<status>}
	 */
	public record Line(String text, String href, @Nullable String more, @Nullable LocalDate day, @Nullable Long amount,
			String statusKind, String status) {

		/** One that neither day nor amount belongs to. */
		public Line(String text, String href, @Nullable String more, String statusKind, String status) {
			this(text, href, more, null, null, statusKind, status);
		}

	}

}
