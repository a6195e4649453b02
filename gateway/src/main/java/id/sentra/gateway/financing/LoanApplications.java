package id.sentra.gateway.financing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Applications for loans. */
@HttpExchange("/api/financing")
public interface LoanApplications {

	/** What a loan can be for. */
	@ContractEnum("financing/ApplicationRequest/purpose")
	List<String> PURPOSES = List.of("WORKING_CAPITAL", "INVESTMENT");

	/** What waits, as financing counts it. */
	@GetExchange("/summary")
	Mono<Counts> counts(CurrentUser user);

	/** Those of an SME that are approved and no contract yet. */
	@GetExchange("/applications?status=APPROVED")
	Mono<Listed<LoanApplication>> approvedOf(CurrentUser user, @RequestParam UUID smeId);

	@GetExchange("/applications")
	Mono<Listed<LoanApplication>> list(CurrentUser user, @RequestParam @Nullable String status,
			@RequestParam @Nullable String region, @RequestParam @Nullable String smeId, PageQuery page);

	@GetExchange("/applications/{id}")
	Mono<LoanApplication> find(CurrentUser user, @PathVariable UUID id);

	/** A draft, or what was made under the same key before. */
	@PostExchange("/applications")
	Mono<LoanApplication> draft(CurrentUser user, @RequestBody Wanted wanted, @IdempotencyKey String key);

	/** The service scores it at once. */
	@PostExchange("/applications/{id}/submit")
	Mono<LoanApplication> submit(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Makes an application and submits it. */
	default Mono<LoanApplication> apply(CurrentUser user, Wanted wanted, String key) {
		return draft(user, wanted, key)
			.flatMap((made) -> made.is("DRAFT") ? submit(user, made.id(), made.version()) : Mono.just(made));
	}

	@PostExchange("/applications/{id}/score")
	Mono<LoanApplication> score(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/applications/{id}/propose")
	Mono<LoanApplication> propose(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Offer offer);

	@PostExchange("/applications/{id}/approve")
	Mono<LoanApplication> approve(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/applications/{id}/reject")
	Mono<LoanApplication> reject(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Rejection rejection);

	@PostExchange("/applications/{id}/withdraw")
	Mono<LoanApplication> withdraw(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Releases what was reserved when the SME no longer wants the loan. */
	@PostExchange("/applications/{id}/give-up")
	Mono<LoanApplication> giveUp(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** What is asked for; the own SME unless one is named. */
	record Wanted(@Nullable UUID smeId, String programmeCode, @Nullable Long amount, @Nullable Integer termMonths,
			String purpose) {
	}

	/** What a maker proposes to lend, and for how long. */
	record Offer(@Nullable Long amount, @Nullable Integer termMonths) {
	}

	/** Why there is no loan, in codes. */
	record Rejection(List<String> reasons) {
	}

	/** Applications by status, and contracts not yet paid out. */
	record Counts(Map<String, Long> applications, LoanCounts loans) {

		public long of(String status) {
			return this.applications.getOrDefault(status, 0L);
		}

		public long contracted() {
			return this.loans.contracted();
		}

		/** Loans by status. */
		public record LoanCounts(long contracted) {
		}

	}

}
