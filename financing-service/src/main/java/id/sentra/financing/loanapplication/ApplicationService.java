package id.sentra.financing.loanapplication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.LoanApplication.Applicant;
import id.sentra.financing.loanapplication.domain.LoanApplication.Origin;
import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What owners and officers do with an application: draft, submit, withdraw, look at. */
@Service
class ApplicationService {

	private static final Role[] APPLICANTS = { Role.SME_OWNER, Role.OFFICER, Role.ADMIN };

	private final Transactions transactions;

	private final LoanApplications applications;

	private final ApplicationWriter writer;

	private final Applicants applicants;

	private final Scoring scoring;

	private final Clock clock;

	ApplicationService(Transactions transactions, LoanApplications applications, ApplicationWriter writer,
			Applicants applicants, Scoring scoring, Clock clock) {
		this.transactions = transactions;
		this.applications = applications;
		this.writer = writer;
		this.applicants = applicants;
		this.scoring = scoring;
		this.clock = clock;
	}

	/** A draft for a verified SME that the programme is for. */
	Mono<LoanApplication> open(UUID smeId, Request request, CurrentUser user) {
		user.require(APPLICANTS);
		Mono<LoanApplication> work = this.applicants.eligible(smeId, request, user.scope())
			.map((allowed) -> LoanApplication.open(
					new Applicant(allowed.sme().id(), allowed.sme().region(), allowed.sme().name()), request,
					new Origin(user.username(), now())))
			.flatMap(this.applications::add);
		return this.transactions.in(user.scope(), work);
	}

	/** Another request in a draft. */
	Mono<LoanApplication> change(UUID id, long version, Request request, CurrentUser user) {
		return step(id, version, user,
				(application) -> this.applicants.eligible(application.applicant().smeId(), request, user.scope())
					.flatMap((allowed) -> this.applications.save(application.change(request), application.version())));
	}

	/** Submits and scores it by what is known of the SME now. */
	Mono<LoanApplication> submit(UUID id, long version, CurrentUser user) {
		return step(id, version, user,
				(application) -> this.applicants
					.eligible(application.applicant().smeId(), application.request(), user.scope())
					.flatMap((allowed) -> this.scoring.score(allowed.sme(), this.applicants.today()))
					.flatMap((score) -> this.writer.save(application, application.submit(score, now()))));
	}

	/** Scores it anew, since more may be known by now. */
	Mono<LoanApplication> score(UUID id, long version, CurrentUser user) {
		user.require(Role.OFFICER, Role.FINANCE_MAKER, Role.ADMIN);
		Mono<LoanApplication> work = this.applications.find(id, version, user.scope())
			.flatMap((application) -> this.applicants
				.eligible(application.applicant().smeId(), application.request(), user.scope())
				.flatMap((allowed) -> this.scoring.score(allowed.sme(), this.applicants.today()))
				.flatMap((score) -> this.writer.save(application, List.of(application.score(score, now())))));
		return this.transactions.in(user.scope(), work);
	}

	Mono<LoanApplication> withdraw(UUID id, long version, CurrentUser user) {
		return step(id, version, user,
				(application) -> this.writer.save(application, List.of(application.withdraw(now()))));
	}

	Mono<LoanApplication> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.applications.find(id, user.scope()));
	}

	Mono<Page<LoanApplication>> list(Listing listing, @Nullable UUID smeId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.applications.list(listing, smeId, user.scope().narrowedTo(listing.region())));
	}

	private Mono<LoanApplication> step(UUID id, long version, CurrentUser user,
			Function<LoanApplication, Mono<LoanApplication>> step) {
		user.require(APPLICANTS);
		return this.transactions.in(user.scope(), this.applications.find(id, version, user.scope()).flatMap(step));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
