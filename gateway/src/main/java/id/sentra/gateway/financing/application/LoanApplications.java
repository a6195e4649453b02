package id.sentra.gateway.financing.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.domain.LoanApplication;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Applications for loans, asked for in somebody's name. */
public interface LoanApplications {

	/** What waits, as financing counts it. */
	Mono<Counts> counts(CurrentUser user);

	Mono<Listed<LoanApplication>> list(CurrentUser user, @Nullable String status, @Nullable String region,
			@Nullable String cursor);

	Mono<LoanApplication> find(CurrentUser user, UUID id);

	/** Makes an application and submits it; the service scores it at once. */
	Mono<LoanApplication> apply(CurrentUser user, Wanted wanted, String key);

	Mono<LoanApplication> propose(CurrentUser user, UUID id, @Nullable Long version, @Nullable Long amount,
			@Nullable Integer months);

	Mono<LoanApplication> reject(CurrentUser user, UUID id, @Nullable Long version, List<String> reasons);

	/** A step that needs no more words. */
	Mono<LoanApplication> step(CurrentUser user, UUID id, @Nullable Long version, Step step);

	/** The steps there are. */
	enum Step {

		SUBMIT, SCORE, APPROVE, WITHDRAW, GIVE_UP

	}

	/** What is asked for; the own SME unless one is named. */
	record Wanted(@Nullable UUID smeId, String programmeCode, @Nullable Long amount, @Nullable Integer termMonths,
			String purpose) {
	}

	/** Applications by status, and contracts not yet paid out. */
	record Counts(Map<String, Integer> applications, int contracted) {

		public int of(String status) {
			return this.applications.getOrDefault(status, 0);
		}

	}

}
