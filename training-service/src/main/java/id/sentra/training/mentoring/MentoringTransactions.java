package id.sentra.training.mentoring;

import java.util.function.Function;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Transactions that see what their caller may see of mentorings, in queries and by
 * row-level security.
 */
@Component
class MentoringTransactions {

	private final Transactions transactions;

	private final Mentorings mentorings;

	MentoringTransactions(Transactions transactions, Mentorings mentorings) {
		this.transactions = transactions;
		this.mentorings = mentorings;
	}

	<T> Mono<T> in(CurrentUser user, Function<MentoringVisibility, Mono<T>> work) {
		MentoringVisibility visibility = MentoringVisibility.of(user);
		return this.transactions.in(user.scope(),
				this.mentorings.limitTo(visibility).then(Mono.defer(() -> work.apply(visibility))));
	}

}
