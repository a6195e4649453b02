package id.sentra.gateway.financing.application;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.gateway.financing.domain.Refund;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Credit paid back, asked for in somebody's name. */
public interface Refunds {

	/** Those that wait for a decision, of one loan or of all. */
	Mono<Listed<Refund>> waiting(CurrentUser user, @Nullable UUID loanId);

	/** Those of a loan that were rejected. */
	Mono<Listed<Refund>> rejected(CurrentUser user, UUID loanId);

	Mono<Refund> propose(CurrentUser user, UUID loanId, @Nullable Long amount, String key);

	Mono<Refund> approve(CurrentUser user, Chosen chosen, Transfer transfer, String key);

	Mono<Refund> reject(CurrentUser user, Chosen chosen);

	/** A refund in the version that was looked at. */
	record Chosen(UUID loanId, UUID refundId, @Nullable Long version) {
	}

	/** The transfer as the bank tells of it. */
	record Transfer(String bankReference, @Nullable LocalDate paidOn) {
	}

}
