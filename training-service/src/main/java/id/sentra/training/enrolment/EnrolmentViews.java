package id.sentra.training.enrolment;

import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Enrolments as people may see them: an owner the own ones, staff those of the region.
 */
@Service
class EnrolmentViews {

	private final Transactions transactions;

	private final Enrolments enrolments;

	EnrolmentViews(Transactions transactions, Enrolments enrolments) {
		this.transactions = transactions;
		this.enrolments = enrolments;
	}

	Mono<EnrolmentView> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.enrolments.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("enrolment-not-found"))));
	}

	Mono<Page<EnrolmentView>> list(EnrolmentSearch search, CurrentUser user) {
		return this.transactions.in(user.scope(), this.enrolments.list(search, user.scope()));
	}

}
