package id.sentra.financing.mentoring;

import id.sentra.financing.sme.DuplicateRows;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever decides about a survivor sees who accompanied its duplicate. */
@Component
class MentoringsOfDuplicates implements MergeableData {

	private final DuplicateRows rows;

	MentoringsOfDuplicates(DuplicateRows rows) {
		this.rows = rows;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.rows.move("mentoring", "mentoring_id", merged);
	}

}
