package id.sentra.financing.loan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loanapplication.ApplicationWriter;
import id.sentra.financing.loanapplication.LoanApplications;
import id.sentra.financing.programme.Budgets;
import id.sentra.financing.sme.EndableData;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A contract of an erased SME that was not paid out never will be: it is cancelled and
 * its reservation free. Erasure waits for contracts; this one was made while it was
 * decided.
 */
@Component
class ContractsOfErased implements EndableData {

	private final Loans loans;

	private final LoanWriter writer;

	private final LoanApplications applications;

	private final ApplicationWriter applicationWriter;

	private final Budgets budgets;

	private final Clock clock;

	ContractsOfErased(Loans loans, LoanWriter writer, LoanApplications applications,
			ApplicationWriter applicationWriter, Budgets budgets, Clock clock) {
		this.loans = loans;
		this.writer = writer;
		this.applications = applications;
		this.applicationWriter = applicationWriter;
		this.budgets = budgets;
		this.clock = clock;
	}

	@Override
	public Mono<Void> endOfErased(UUID smeId) {
		return this.loans.lockContracted(smeId)
			.flatMapIterable((contracted) -> contracted)
			.concatMap(this::cancel)
			.then();
	}

	private Mono<Loan> cancel(Loan loan) {
		Funding funding = loan.contract().funding();
		return this.applications.find(funding.source().id(), Scope.system())
			.flatMap((application) -> this.applicationWriter.save(application,
					List.of(application.giveUpContracted(this.clock.instant()))))
			.then(Mono.defer(() -> this.budgets.release(funding.programme(), funding.budget(),
					loan.contract().terms().principal())))
			.then(Mono.defer(() -> this.writer.save(loan, loan.cancel(), List.of(), List.of())));
	}

}
