package id.sentra.financing.mentoring;

import java.util.Optional;
import java.util.UUID;

import id.sentra.financing.sme.Smes;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What whoever decides about a loan may know of the borrower's mentoring. */
@Service
class MentoringViews {

	private final Transactions transactions;

	private final Smes smes;

	private final Mentorings mentorings;

	MentoringViews(Transactions transactions, Smes smes, Mentorings mentorings) {
		this.transactions = transactions;
		this.smes = smes;
		this.mentorings = mentorings;
	}

	/** Nothing when the SME never had a mentor. */
	Mono<Optional<Mentoring>> of(UUID sme, CurrentUser user) {
		user.requireStaff();
		return this.transactions.in(user.scope(),
				this.smes.find(sme, user.scope())
					.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
					.then(this.mentorings.of(sme).map(Optional::of).defaultIfEmpty(Optional.empty())));
	}

}
