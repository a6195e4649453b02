package id.sentra.financing.trackrecord;

import id.sentra.financing.sme.DuplicateRows;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a duplicate has shown counts for its survivor. */
@Component
class TrackRecordsOfDuplicates implements MergeableData {

	private final DuplicateRows rows;

	TrackRecordsOfDuplicates(DuplicateRows rows) {
		this.rows = rows;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.rows.move("certificate", "enrolment_id", merged)
			.then(Mono.defer(() -> this.rows.move("bazaar_sale", "stall_application_id || ' ' || sale_day", merged)));
	}

}
