package id.sentra.financing.loanapplication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.financing.loanapplication.domain.ApplicationEvent;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.loanapplication.domain.LoanApplication.Decision;
import id.sentra.financing.loanapplication.domain.LoanApplication.Proposal;
import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.loanapplication.domain.RejectionReason;
import id.sentra.financing.programme.Budgets;
import id.sentra.financing.programme.Programmes;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.sme.Sme;
import id.sentra.platform.error.ProblemException;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * A maker proposes, another person decides; an approval reserves of the budget in the
 * same transaction.
 */
@Service
class DecisionService {

	private final Transactions transactions;

	private final LoanApplications applications;

	private final ApplicationWriter writer;

	private final Applicants applicants;

	private final Scoring scoring;

	private final Programmes programmes;

	private final Budgets budgets;

	private final Clock clock;

	DecisionService(Transactions transactions, LoanApplications applications, ApplicationWriter writer,
			Applicants applicants, Scoring scoring, Programmes programmes, Budgets budgets, Clock clock) {
		this.transactions = transactions;
		this.applications = applications;
		this.writer = writer;
		this.applicants = applicants;
		this.scoring = scoring;
		this.programmes = programmes;
		this.budgets = budgets;
		this.clock = clock;
	}

	/**
	 * Proposes an amount and term within the programme's limits. What was scored by
	 * earlier rules is judged by those of today.
	 */
	Mono<LoanApplication> propose(UUID id, long version, Rupiah amount, int months, CurrentUser user) {
		user.require(Role.FINANCE_MAKER);
		return step(id, version, user, (application) -> {
			Request asked = application.request();
			Request proposed = new Request(asked.programme(), amount, months, asked.purpose());
			return this.applicants.eligible(application.applicant().smeId(), proposed, user.scope())
				.flatMap((allowed) -> this.scoring.scoreByRulesOf(this.applicants.today(), application, allowed.sme())
					.flatMap((judged) -> {
						Proposal proposal = new Proposal(user.username(), this.clock.instant(),
								allowed.programme().version(), allowed.terms());
						return this.writer.save(application, List.of(judged.propose(proposal, allowed.programme())));
					}));
		});
	}

	/**
	 * Approves what another person proposed of an SME that is verified still, and
	 * reserves it. What was scored by earlier rules must suffice by those of today.
	 */
	Mono<LoanApplication> approve(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		return step(id, version, user,
				(application) -> this.programmes.approvalLimit(level(user), this.applicants.today())
					.flatMap((limit) -> approve(application, limit, user)));
	}

	private Mono<LoanApplication> approve(LoanApplication application, Rupiah limit, CurrentUser user) {
		LoanApplication approved = application.approve(decision(user, List.of(), null), limit).application();
		Proposal proposal = approved.findings().proposal();
		if (proposal == null) {
			throw new IllegalStateException("approved without a proposal");
		}
		return this.applicants
			.mayBorrow(application.applicant().smeId(), application.request().programme(), user.scope())
			.flatMap((borrower) -> requireSufficientScore(application, borrower.sme()))
			.flatMap((judged) -> this.budgets
				.reserve(application.request().programme(), application.applicant().region(),
						proposal.terms().principal())
				.flatMap((budget) -> this.writer.save(application,
						List.of(judged.approve(decision(user, List.of(), budget), limit)))));
	}

	private Mono<LoanApplication> requireSufficientScore(LoanApplication application, Sme sme) {
		return this.scoring.scoreByRulesOf(this.applicants.today(), application, sme)
			.flatMap((judged) -> (judged == application) ? Mono.just(judged)
					: rules(application).map(judged::requireReaching));
	}

	/**
	 * Rejects what another person proposed, or what nobody may propose for its score.
	 */
	Mono<LoanApplication> reject(UUID id, long version, List<RejectionReason> reasons, CurrentUser user) {
		user.require(Role.FINANCE_APPROVER);
		List<String> codes = reasons.stream().map(RejectionReason::name).distinct().toList();
		if (reasons.contains(RejectionReason.SCORE_TOO_LOW)) {
			return step(id, version, user,
					(application) -> Mono.zip(rules(application), judgedToday(application, user))
						.flatMap((both) -> this.writer.save(application,
								List.of(both.getT2().rejectForScore(decision(user, codes, null), both.getT1())))));
		}
		return step(id, version, user, (application) -> this.writer.save(application,
				List.of(application.reject(decision(user, codes, null)))));
	}

	/** As it was scored, where the SME was stopped, closed or is no longer there. */
	private Mono<LoanApplication> judgedToday(LoanApplication application, CurrentUser user) {
		return this.applicants.present(application.applicant().smeId(), user.scope())
			.flatMap((sme) -> this.scoring.scoreByRulesOf(this.applicants.today(), application, sme))
			.onErrorReturn(ProblemException.class, application);
	}

	/** The programme's rules of today, or those of its last days if it has ended. */
	private Mono<Programme> rules(LoanApplication application) {
		String programme = application.request().programme();
		return this.programmes.find(programme, this.applicants.today())
			.switchIfEmpty(Mono.defer(() -> this.programmes.find(programme,
					LocalDate.ofInstant(application.origin().at(), ZoneOffset.UTC))));
	}

	/**
	 * Gives an approved application up before it is a contract; its reservation is free.
	 */
	Mono<LoanApplication> giveUp(UUID id, long version, CurrentUser user) {
		user.require(Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		return step(id, version, user, (application) -> {
			ApplicationEvent given = application.giveUpApproved(this.clock.instant());
			return release(application).then(this.writer.save(application, List.of(given)));
		});
	}

	/** Frees what an approval reserved, if it was approved. */
	Mono<Void> release(LoanApplication application) {
		Proposal proposal = application.findings().proposal();
		Decision decision = application.findings().decision();
		if (proposal == null || decision == null || decision.budget() == null
				|| application.status() != ApplicationStatus.APPROVED) {
			return Mono.empty();
		}
		return this.budgets.release(application.request().programme(), decision.budget(), proposal.terms().principal());
	}

	private Decision decision(CurrentUser user, List<String> reasons, @Nullable RegionCode budget) {
		return new Decision(user.username(), this.clock.instant(), reasons, budget);
	}

	/** How wide the caller's region is: 0 the country, 3 a district. */
	private static int level(CurrentUser user) {
		return user.scope().region().map((region) -> (region.value().length() + 1) / 3).orElse(0);
	}

	private Mono<LoanApplication> step(UUID id, long version, CurrentUser user,
			Function<LoanApplication, Mono<LoanApplication>> step) {
		return this.transactions.in(user.scope(), this.applications.find(id, version, user.scope()).flatMap(step));
	}

}
