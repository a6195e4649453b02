package id.sentra.financing.loan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Contract.Borrower;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Contract.Signing;
import id.sentra.financing.loan.domain.Contract.Source;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.financing.loanapplication.Applicants;
import id.sentra.financing.loanapplication.ApplicationWriter;
import id.sentra.financing.loanapplication.LoanApplications;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.LoanApplication.Decision;
import id.sentra.financing.loanapplication.domain.LoanApplication.Proposal;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns an approved application into a contract, and back when it is given up. */
@Component
class Contracts {

	private final LoanApplications applications;

	private final ApplicationWriter writer;

	private final Loans loans;

	private final Applicants applicants;

	private final Clock clock;

	Contracts(LoanApplications applications, ApplicationWriter writer, Loans loans, Applicants applicants,
			Clock clock) {
		this.applications = applications;
		this.writer = writer;
		this.loans = loans;
		this.applicants = applicants;
		this.clock = clock;
	}

	Mono<Loan> make(UUID applicationId, CurrentUser user) {
		return this.applications.find(applicationId, user.scope()).flatMap((application) -> {
			LoanApplication contracted = application.contracted();
			return requireBorrower(application.applicant().smeId(), application.request().programme(), user)
				.then(Mono.defer(() -> this.applications.save(contracted, application.version())));
		})
			.flatMap((application) -> this.loans.nextContract(application.applicant().region())
				.map((next) -> contract(application, next.zone(), next.number(), user.username()))
				.flatMap((contract) -> this.loans.addDeferred(Loan.contracted(contract))));
	}

	/** Nothing is lent to an SME that is verified no longer or does not pay. */
	Mono<Void> requireBorrower(UUID smeId, String programme, CurrentUser user) {
		return this.applicants.mayBorrow(smeId, programme, user.scope()).then();
	}

	/** Who applied for the owner does not pay out, either. */
	Mono<Void> requireNotApplied(Source source, CurrentUser user) {
		return source.isTakeOver() ? Mono.empty()
				: this.applications.find(source.id(), user.scope())
					.doOnNext((application) -> application.requireNotApplied(user.username()))
					.then();
	}

	Mono<LoanApplication> giveUp(UUID applicationId, CurrentUser user) {
		return this.applications.find(applicationId, user.scope())
			.flatMap((application) -> this.writer.save(application,
					List.of(application.giveUpContracted(this.clock.instant()))));
	}

	/** The number of the next contract, with the year it is made in. */
	static String number(Zone zone, Instant now, long number) {
		return String.format(Locale.ROOT, "PK-%d-%06d", zone.day(now).getYear(), number);
	}

	private Contract contract(LoanApplication application, Zone zone, long number, String by) {
		Proposal proposal = application.findings().proposal();
		Decision decision = application.findings().decision();
		RegionCode budget = (decision != null) ? decision.budget() : null;
		if (proposal == null || budget == null) {
			throw new IllegalStateException("approved without proposal or budget");
		}
		Instant now = this.clock.instant();
		return new Contract(number(zone, now, number),
				new Borrower(application.applicant().smeId(), application.applicant().region(), zone,
						application.applicant().name()),
				new Funding(Source.application(application.id()), application.request().programme(),
						proposal.programmeVersion(), budget),
				proposal.terms(), new Signing(by, now));
	}

}
