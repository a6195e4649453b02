package id.sentra.financing.takeover;

import id.sentra.financing.sme.DuplicateRows;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is to be taken over for a duplicate is the survivor's loan; one reckoned for an
 * access that it is no longer is proposed anew.
 */
@Component
class TakeOversOfDuplicates implements MergeableData {

	private final DuplicateRows rows;

	TakeOversOfDuplicates(DuplicateRows rows) {
		this.rows = rows;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.rows.move("loan_take_over", "id", merged);
	}

}
