package id.sentra.financing.loan;

import java.util.UUID;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Ends a loan whose borrower has paid enough already: no bank transfer is needed, and
 * interest of the months to come is not charged. What is left of the credit is refunded
 * as any credit is.
 */
@Service
public class CreditSettlement {

	private final Transactions transactions;

	private final LoanBook book;

	private final CreditApplication credits;

	CreditSettlement(Transactions transactions, LoanBook book, CreditApplication credits) {
		this.transactions = transactions;
		this.book = book;
		this.credits = credits;
	}

	public Mono<Loan> settle(UUID id, long version, CurrentUser user) {
		user.require(Role.FINANCE_MAKER, Role.FINANCE_APPROVER);
		Mono<Loan> work = this.book.lock(id, user.scope())
			.filter((loan) -> loan.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.flatMap((loan) -> this.credits.settle(loan, this.book.today(loan), user.username()));
		return this.transactions.in(user.scope(), work);
	}

}
