package id.sentra.financing.audit;

import java.util.List;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Derives every loan's balances, the totals and the budgets anew from the journal and
 * says what differs; nothing does when all is well.
 */
@Service
class Audit {

	private final Transactions transactions;

	private final Invariants invariants;

	Audit(Transactions transactions, Invariants invariants) {
		this.transactions = transactions;
		this.invariants = invariants;
	}

	/** Within the whole country only: part of the books need not balance by itself. */
	Mono<Findings> run(CurrentUser user) {
		user.require(Role.AUDITOR, Role.ADMIN);
		if (!user.scope().isEverything()) {
			return Mono.error(new NotAllowed("region-not-allowed"));
		}
		return this.transactions.in(user.scope(), this.invariants.check());
	}

	/** How many loans and entries were looked at, and what differs. */
	record Findings(long loans, long entries, List<Difference> differences) {
	}

	/** What was found wrong: where, what is kept and what the journal says. */
	record Difference(String rule, String subject, String kept, String derived) {
	}

}
