package id.sentra.gateway.sme;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Part of an SME's page: the first few of what there is of one kind, how many there are,
 * and the list of all.
 *
 * @param key its heading is under {@code sme.section.<key>} in messages
 * @param service who was asked; it did not answer when there is no total
 */
public record SmeSection(String key, String service, String list, Listed.@Nullable Total total, List<Line> lines) {

	/** As many as a page shows of each kind. */
	public static final PageQuery FIRST_FEW = new PageQuery(null, null, 5, true);

	/**
	 * Of what a service lists; a service that is away takes nothing else of the page with
	 * it.
	 * @param list path of the list, which is narrowed to the SME
	 */
	public static <T> Mono<SmeSection> of(String key, String service, String list, Object sme, Mono<Listed<T>> found,
			Function<T, Line> line) {
		return of(key, service, list, sme, found.map((page) -> page.map(line)));
	}

	/** The same of lines that were made already. */
	public static Mono<SmeSection> of(String key, String service, String list, Object sme, Mono<Listed<Line>> found) {
		String address = list + "?" + Sme.FILTER + "=" + sme;
		return found
			.map((page) -> new SmeSection(key, service, address,
					(page.total() != null) ? page.total() : new Listed.Total(page.items().size(), page.next() == null),
					page.items()))
			.onErrorReturn(new SmeSection(key, service, address, null, List.of()));
	}

	public boolean isSilent() {
		return this.total == null;
	}

	/** Whether the list has more than stands here. */
	public boolean isLonger() {
		return this.total != null && this.total.rows() > this.lines.size();
	}

	/**
	 * One of them.
	 *
	 * @param more what else is said of it
	 * @param kind of its status, as in {@code status.<kind>.<status>}
	 */
	public record Line(String text, String href, @Nullable String more, @Nullable LocalDate day, @Nullable Long amount,
			String kind, String status) {
	}

}
