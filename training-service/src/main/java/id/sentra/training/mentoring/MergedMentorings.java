package id.sentra.training.mentoring;

import java.util.UUID;

import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.MentoringState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Mentorings of a duplicate go on as the survivor's. Of two open ones the survivor's
 * stays, unless only the duplicate's has begun.
 */
@Component
class MergedMentorings implements MergeableData {

	private final MentoringService service;

	private final Mentorings mentorings;

	MergedMentorings(MentoringService service, Mentorings mentorings) {
		this.service = service;
		this.mentorings = mentorings;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return Mono.zip(this.mentorings.openOf(merged.duplicate()), this.mentorings.openOf(merged.survivor()))
			.flatMap((open) -> {
				boolean begun = open.getT1().state() == MentoringState.ACTIVE
						&& open.getT2().state() == MentoringState.PLANNED;
				UUID ends = begun ? merged.survivor() : merged.duplicate();
				return this.service.endOf(ends, Ending.DUPLICATE_MERGED);
			})
			.then(Mono.defer(() -> this.mentorings.move(merged)));
	}

}
