package id.sentra.financing.ledger;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.Ledger.Posting;
import id.sentra.financing.ledger.Ledger.Total;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class LedgerController {

	private final Ledger ledger;

	private final Transactions transactions;

	LedgerController(Ledger ledger, Transactions transactions) {
		this.ledger = ledger;
		this.transactions = transactions;
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/financing/ledger/trial-balance")
	Mono<TrialBalance> trialBalance(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		Scope scope = user.scope().narrowedTo(region);
		return this.transactions.in(scope, this.ledger.totals(scope)).map(TrialBalance::of);
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/financing/ledger/loans/{loanId}")
	Mono<List<Posting>> postings(@PathVariable UUID loanId, CurrentUser user) {
		return this.transactions.in(user.scope(), this.ledger.postings(loanId, user.scope()));
	}

	/** Debits and credits are equal when the books are in order. */
	record TrialBalance(BigInteger debit, BigInteger credit, boolean balanced, List<AccountBalance> accounts) {

		static TrialBalance of(List<Total> totals) {
			BigInteger debit = totals.stream().map(Total::debit).reduce(BigInteger.ZERO, BigInteger::add);
			BigInteger credit = totals.stream().map(Total::credit).reduce(BigInteger.ZERO, BigInteger::add);
			return new TrialBalance(debit, credit, debit.equals(credit),
					totals.stream()
						.map((total) -> new AccountBalance(total.account(), total.name(), total.kind(), total.debit(),
								total.credit(), total.balance()))
						.toList());
		}

	}

	/** The balance is a debit when positive. */
	record AccountBalance(String account, String name, String kind, BigInteger debit, BigInteger credit,
			BigInteger balance) {
	}

}
