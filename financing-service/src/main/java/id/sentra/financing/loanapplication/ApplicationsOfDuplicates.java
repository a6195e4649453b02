package id.sentra.financing.loanapplication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.sme.DuplicateRows;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A duplicate's applications become the survivor's. Of two open ones for a programme the
 * further stays, the survivor's when they are as far; the other is given up.
 */
@Component
class ApplicationsOfDuplicates implements MergeableData {

	private final LoanApplications applications;

	private final DuplicateRows rows;

	private final ApplicationWriter writer;

	private final DecisionService decisions;

	private final Clock clock;

	ApplicationsOfDuplicates(LoanApplications applications, DuplicateRows rows, ApplicationWriter writer,
			DecisionService decisions, Clock clock) {
		this.applications = applications;
		this.rows = rows;
		this.writer = writer;
		this.decisions = decisions;
		this.clock = clock;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.applications.open(merged)
			.flatMapIterable(ApplicationsOfDuplicates::colliding)
			.concatMap(this::giveUp)
			.then(Transactions.flush())
			.then(Mono.defer(() -> this.rows.move("loan_application", "id", merged)));
	}

	private static List<LoanApplication> colliding(List<LoanApplication> open) {
		Map<String, LoanApplication> furthest = new HashMap<>();
		List<LoanApplication> others = new ArrayList<>();
		for (LoanApplication one : open) {
			LoanApplication best = furthest.get(one.request().programme());
			boolean further = best == null || one.status().compareTo(best.status()) > 0;
			if (best != null) {
				others.add(further ? best : one);
			}
			if (further) {
				furthest.put(one.request().programme(), one);
			}
		}
		return others;
	}

	private Mono<Void> giveUp(LoanApplication application) {
		return Flux
			.concat(this.decisions.release(application),
					this.writer.save(application, List.of(application.giveUpForMerger(this.clock.instant()))))
			.then();
	}

}
