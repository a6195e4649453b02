package id.sentra.financing.loan;

import id.sentra.financing.sme.DuplicateRows;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A duplicate's loans with all that belongs to them become the survivor's: shown to its
 * owner, counted as access, its arrears held against new loans. The journal keeps whom it
 * named; no owner reads it.
 */
@Component
class LoansOfDuplicates implements MergeableData {

	private final DuplicateRows rows;

	LoansOfDuplicates(DuplicateRows rows) {
		this.rows = rows;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return Flux.just("loan", "refund", "payment_reversal", "loan_collectability")
			.concatMap((table) -> this.rows.move(table, "id", merged))
			.then(Mono.defer(() -> this.rows.movePayments(merged)));
	}

}
