package id.sentra.financing.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.Account;
import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Line;
import id.sentra.financing.ledger.domain.JournalEntry.Occasion;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.financing.loan.domain.Plan;
import id.sentra.financing.programme.Budgets;
import id.sentra.platform.error.StaleVersion;
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

	private final LoanBook book;

	private final Loans loans;

	private final Contracts contracts;

	private final Budgets budgets;

	LoanService(Transactions transactions, LoanBook book, Loans loans, Contracts contracts, Budgets budgets) {
		this.transactions = transactions;
		this.book = book;
		this.loans = loans;
		this.contracts = contracts;
		this.budgets = budgets;
	}

	/** A contract of an approved application. */
	public Mono<Loan> contract(UUID applicationId, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		return this.transactions.in(user.scope(), this.contracts.make(applicationId, user));
	}

	/** Pays a loan out: journal, budget, schedule and event in one transaction. */
	public Mono<Loan> disburse(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = current(id, version, user).flatMap((loan) -> {
			LocalDate today = this.book.today(loan);
			LoanEvent event = loan.disburse(today, user.username(), this.book.now());
			Rupiah amount = loan.contract().terms().principal();
			JournalEntry entry = JournalEntry.of(JournalEntry.Kind.DISBURSEMENT,
					new Occasion(today, loan.contract().number(), user.username()), LoanBook.subject(loan),
					Line.debit(Account.PRINCIPAL, amount), Line.credit(Account.BANK, amount));
			Funding funding = loan.contract().funding();
			return this.contracts.requireVerified(loan.contract().borrower().smeId(), user)
				.then(Mono.defer(() -> this.budgets.use(funding.programme(), funding.budget(), amount)))
				.then(this.loans.addPlan(loan, loan.plan(today)))
				.then(this.book.keep(loan, event.loan(), List.of(entry), List.of(event)));
		});
		return this.transactions.in(user.scope(), work);
	}

	/** Cancels a contract before anything is paid out, and gives its reservation back. */
	public Mono<Loan> cancel(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = current(id, version, user).flatMap((loan) -> {
			Loan cancelled = loan.cancel();
			Funding funding = loan.contract().funding();
			return this.contracts.giveUp(funding.source().id(), user)
				.then(this.budgets.release(funding.programme(), funding.budget(), loan.contract().terms().principal()))
				.then(this.book.keep(loan, cancelled, List.of(), List.of()));
		});
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Loan> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.book.find(id, user));
	}

	/** The plan of a loan; before payout as it would be if it were today. */
	public Mono<Plan> plan(Loan loan, CurrentUser user) {
		return (loan.payout() != null) ? this.transactions.in(user.scope(), this.loans.plan(loan))
				: Mono.just(loan.plan(this.book.today(loan)));
	}

	public Mono<List<Loan>> list(Listing listing, Loans.Filter filter, CurrentUser user) {
		Readers.require(user);
		return this.transactions.in(user.scope(),
				this.loans.list(listing, filter, user.scope().narrowedTo(listing.region())));
	}

	private Mono<Loan> current(UUID id, long version, CurrentUser user) {
		return this.book.lock(id, user.scope())
			.filter((loan) -> loan.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

}
