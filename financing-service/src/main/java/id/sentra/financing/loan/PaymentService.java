package id.sentra.financing.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Records what the bank received for a loan. The loan is held for the time of one
 * transaction, so that any number of writers come one after another; a bank reference
 * that comes again changes nothing.
 */
@Service
public class PaymentService {

	private final Transactions transactions;

	private final Loans loans;

	private final Payments payments;

	private final LoanPayments loanPayments;

	private final Transfers transfers;

	private final CreditAllocation credits;

	private final PostingPeriodRules rules;

	private final Clock clock;

	PaymentService(Transactions transactions, Loans loans, Payments payments, LoanPayments loanPayments,
			Transfers transfers, CreditAllocation credits, PostingPeriodRules rules, Clock clock) {
		this.transactions = transactions;
		this.loans = loans;
		this.payments = payments;
		this.loanPayments = loanPayments;
		this.transfers = transfers;
		this.credits = credits;
		this.rules = rules;
		this.clock = clock;
	}

	/** Pays what is due, or settles; the payment recorded before when it came before. */
	public Mono<Payment> pay(UUID loanId, Received received, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Payment> work = this.loans.lock(loanId, user.scope())
			.map(Loan::requirePaidOut)
			.flatMap(
					(loan) -> this.payments.find(loanId, received.bank().reference())
						.map((known) -> same(known, received))
						.switchIfEmpty(Mono.defer(() -> requireBookable(received.bank(), loan)
							.then(this.transfers.require(received.bank()))
							.then(Mono.defer(() -> this.loanPayments.receive(loan, received, user.username()))))));
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Records one transfer that pays several loans, each its part; sent again it is the
	 * payments recorded before.
	 */
	public Mono<List<Payment>> payAll(Bank transfer, Map<String, Received> byNumber, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<List<Payment>> work = this.loans.lockNumbers(byNumber.keySet(), user.scope())
			.flatMap((loans) -> known(loans, byNumber).flatMap((known) -> {
				if (known.size() == loans.size()) {
					return Mono.just(known);
				}
				return this.transfers.isKnown(transfer)
					.flatMap((again) -> this.transfers.declare(transfer)
						.filter((declared) -> declared && known.isEmpty())
						.switchIfEmpty(Mono.error(() -> new Conflict("bank-reference-used")))
						.then(Mono.defer(() -> receiveAll(loans, byNumber, again, user))));
			}));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<List<Payment>> known(List<Loan> loans, Map<String, Received> byNumber) {
		return Flux.fromIterable(loans).concatMap((loan) -> {
			Received part = byNumber.get(loan.contract().number());
			return this.payments.find(loan.requirePaidOut().id(), part.bank().reference())
				.map((known) -> same(known, part));
		}).collectList();
	}

	private Mono<List<Payment>> receiveAll(List<Loan> loans, Map<String, Received> byNumber, boolean again,
			CurrentUser user) {
		return Flux.fromIterable(loans).concatMap((loan) -> {
			Received part = byNumber.get(loan.contract().number());
			return this.rules.open(loan.day(this.clock.instant()))
				.doOnNext((books) -> (again ? books.whole() : books).require(part.bank().paidOn(), loan))
				.then(Mono.defer(() -> this.loanPayments.receive(loan, part, user.username())));
		}).collectList();
	}

	/** What was taken back from a loan may be recorded on the right one at any time. */
	private Mono<Void> requireBookable(Bank bank, Loan loan) {
		return Mono.zip(this.rules.open(loan.day(this.clock.instant())), this.transfers.isKnown(bank))
			.doOnNext((both) -> (both.getT2() ? both.getT1().whole() : both.getT1()).require(bank.paidOn(), loan))
			.then();
	}

	/** Not found unless the caller may see the loan. */
	public Mono<Void> requireSeen(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(), this.loans.find(loanId, user.scope()).then());
	}

	/**
	 * What the bank must receive on a day, today if none is named, to settle the loan as
	 * of that day.
	 */
	public Mono<Rupiah> settlement(UUID loanId, @Nullable LocalDate on, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.loans.find(loanId, user.scope())
					.map(Loan::requirePaidOut)
					.flatMap((loan) -> this.rules.open(loan.day(this.clock.instant())).flatMap((books) -> {
						LocalDate day = (on != null) ? on : books.today();
						books.require(day, loan);
						return Mono.zip(this.loans.plan(loan), this.payments.cash(loanId),
								(plan, cash) -> loan.settlement(plan, cash, day));
					}))
					.map((amount) -> amount.isNegative() ? Rupiah.ZERO : amount));
	}

	/**
	 * Ends a loan whose borrower has paid enough already: no bank transfer is needed, and
	 * interest of the months to come is not charged. What is left of the credit is
	 * refunded as any credit is.
	 */
	public Mono<Loan> settleByCredit(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = this.loans.lock(id, version, user.scope())
			.flatMap((loan) -> this.credits.settle(loan, loan.day(this.clock.instant()), user.username()));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<List<Payment>> list(UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.loans.find(loanId, user.scope()).then(this.payments.list(loanId, user.scope())));
	}

	private static Payment same(Payment known, Received received) {
		if (known.kind() != received.kind() || !known.bank().isSame(received.bank())) {
			throw new Conflict("bank-reference-used");
		}
		return known;
	}

	/** What the bank received, for what, and whether more than is owed is meant so. */
	public record Received(Kind kind, Bank bank, boolean keepExcess) {
	}

}
