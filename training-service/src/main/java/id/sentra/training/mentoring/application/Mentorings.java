package id.sentra.training.mentoring.application;

import java.util.List;
import java.util.UUID;

import id.sentra.training.mentoring.domain.Mentoring;
import reactor.core.publisher.Mono;

/** Mentorings. Every method works within the transaction of its caller. */
public interface Mentorings {

	/** From here on the transaction sees nothing beyond the sight. */
	Mono<Void> limitTo(MentoringVisibility sight);

	Mono<Mentoring> find(UUID id, MentoringVisibility sight);

	/** Locked until the transaction ends. */
	Mono<Mentoring> lock(UUID id, MentoringVisibility sight);

	/** Whether its SME is verified, as far as the caller may know. */
	Mono<Boolean> ofVerified(Mentoring mentoring);

	/** Whether its SME had none open. */
	Mono<Boolean> add(Mentoring mentoring);

	/** Whether it was of the version before. */
	Mono<Boolean> save(Mentoring mentoring);

	/** At most {@code limit}, the newest first. */
	Mono<List<Mentoring>> list(MentoringSearch search, MentoringVisibility sight, int limit);

}
