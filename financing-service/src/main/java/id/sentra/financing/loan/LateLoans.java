package id.sentra.financing.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.CollectabilityRules;
import id.sentra.financing.loan.domain.LoanEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Judges loans at the end of a day and tells of those whose collectability changed. */
@Component
public class LateLoans {

	private final Loans loans;

	private final LoanEvents events;

	private final Clock clock;

	LateLoans(Loans loans, LoanEvents events, Clock clock) {
		this.loans = loans;
		this.events = events;
		this.clock = clock;
	}

	/** The rules of collectability of a day. */
	public Mono<CollectabilityRules> rules(LocalDate day) {
		return this.loans.collectability(day);
	}

	/** Publishes a change for each, in the transaction that changed them. */
	public Mono<Void> tellChanged(List<UUID> changed) {
		if (changed.isEmpty()) {
			return Mono.empty();
		}
		return this.loans.findAll(changed)
			.flatMap((loans) -> this.events.publish(loans.stream()
				.map((loan) -> new LoanEvent(LoanEvent.Kind.COLLECTABILITY_CHANGED, loan, null, this.clock.instant()))
				.toList()));
	}

}
