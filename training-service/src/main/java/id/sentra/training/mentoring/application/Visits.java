package id.sentra.training.mentoring.application;

import java.util.List;
import java.util.UUID;

import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.Visit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Visits. Every method works within the transaction of its caller. */
public interface Visits {

	/** Those that count of a mentoring the caller has found, in no order. */
	Mono<List<Visit>> counting(UUID mentoring);

	/** Which mentoring a visit is of, if the caller may see it. */
	Mono<UUID> mentoringOf(UUID visit);

	/**
	 * Adds it, in place of the one it corrects; whether no other visit was at that time.
	 */
	Mono<Boolean> add(Visit visit, Mentoring mentoring);

	/**
	 * At most {@code limit} of a mentoring the caller has found, the latest recorded
	 * first.
	 */
	Mono<List<VisitView>> list(UUID mentoring, @Nullable UUID after, int limit);

	Mono<VisitView> view(UUID visit);

}
