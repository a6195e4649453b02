package id.sentra.financing.loanapplication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.sme.EndableData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an erased SME applied for is withdrawn; what was reserved for it is free. */
@Component
class ApplicationsOfErased implements EndableData {

	private final LoanApplications applications;

	private final ApplicationWriter writer;

	private final DecisionService decisions;

	private final Clock clock;

	ApplicationsOfErased(LoanApplications applications, ApplicationWriter writer, DecisionService decisions,
			Clock clock) {
		this.applications = applications;
		this.writer = writer;
		this.decisions = decisions;
		this.clock = clock;
	}

	@Override
	public Mono<Void> endOfErased(UUID smeId) {
		return this.applications.lockOpen(smeId)
			.flatMapIterable((open) -> open)
			.concatMap((one) -> this.decisions.release(one).then(Mono.defer(() -> end(one))))
			.then();
	}

	private Mono<LoanApplication> end(LoanApplication application) {
		return this.writer.save(application, List.of(application.giveUpForErasure(this.clock.instant())));
	}

}
