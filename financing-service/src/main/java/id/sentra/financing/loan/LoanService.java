package id.sentra.financing.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.financing.ledger.domain.Account;
import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Line;
import id.sentra.financing.ledger.domain.JournalEntry.Occasion;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.CollectabilityHistory.Entry;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.financing.programme.Budgets;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes contracts of approved applications, pays them out, and shows loans. */
@Service
public class LoanService {

	private final Transactions transactions;

	private final Loans loans;

	private final LoanWriter writer;

	private final Contracts contracts;

	private final Budgets budgets;

	private final CollectabilityHistory history;

	private final Clock clock;

	LoanService(Transactions transactions, Loans loans, LoanWriter writer, Contracts contracts, Budgets budgets,
			CollectabilityHistory history, Clock clock) {
		this.transactions = transactions;
		this.loans = loans;
		this.writer = writer;
		this.contracts = contracts;
		this.budgets = budgets;
		this.history = history;
		this.clock = clock;
	}

	/** A contract of an approved application. */
	public Mono<Loan> contract(UUID applicationId, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		return this.transactions.in(user.scope(), this.contracts.make(applicationId, user));
	}

	/** Pays a loan out: journal, budget, schedule and event in one transaction. */
	public Mono<Loan> disburse(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = requireBorrower(id, user).then(this.loans.lock(id, version, user.scope())).flatMap((loan) -> {
			Instant now = this.clock.instant();
			LocalDate today = loan.day(now);
			LoanEvent event = loan.disburse(today, user.username(), now);
			Rupiah amount = loan.contract().terms().principal();
			JournalEntry entry = JournalEntry.of(JournalEntry.Kind.DISBURSEMENT,
					new Occasion(today, loan.contract().number(), user.username()), Postings.subject(loan),
					Line.debit(Account.PRINCIPAL, amount), Line.credit(Account.BANK, amount));
			Funding funding = loan.contract().funding();
			return this.budgets.use(funding.programme(), funding.budget(), amount)
				.then(this.loans.addPlan(loan, loan.plan(today)))
				.then(this.writer.saveDeferred(loan, event.loan(), List.of(entry), List.of(event)));
		});
		return this.transactions.in(user.scope(), work);
	}

	/** Asked before the loan is locked: a merger of SMEs holds the SME first, too. */
	private Mono<Void> requireBorrower(UUID id, CurrentUser user) {
		return this.loans.find(id, user.scope())
			.filter((loan) -> loan.payout() == null)
			.map(Loan::contract)
			.flatMap((contract) -> this.contracts.requireNotApplied(contract.funding().source(), user)
				.then(Mono.defer(() -> this.contracts.requireBorrower(contract.borrower().smeId(),
						contract.funding().programme(), user))));
	}

	/** Cancels a contract before anything is paid out, and gives its reservation back. */
	public Mono<Loan> cancel(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = this.loans.lock(id, version, user.scope()).flatMap((loan) -> {
			Loan cancelled = loan.cancel();
			Funding funding = loan.contract().funding();
			return this.contracts.giveUp(funding.source().id(), user)
				.then(this.budgets.release(funding.programme(), funding.budget(), loan.contract().terms().principal()))
				.then(this.writer.save(loan, cancelled, List.of(), List.of()));
		});
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Loan> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.loans.find(id, user.scope()));
	}

	/** The plan of a loan; before payout as it would be if it were today. */
	public Mono<RepaymentPlan> plan(Loan loan, CurrentUser user) {
		return (loan.payout() != null) ? this.transactions.in(user.scope(), this.loans.plan(loan))
				: Mono.just(loan.plan(loan.day(this.clock.instant())));
	}

	/** Since when it was of which collectability, with what was corrected since. */
	public Mono<List<Entry>> collectability(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.loans.find(id, user.scope()).then(this.history.of(id, user.scope())));
	}

	public Mono<Page<Loan>> list(Listing listing, Loans.Filter filter, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.loans.list(listing, filter, user.scope().narrowedTo(listing.region())));
	}

}
