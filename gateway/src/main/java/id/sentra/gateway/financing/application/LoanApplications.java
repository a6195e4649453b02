package id.sentra.gateway.financing.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.domain.LoanApplication;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Applications for loans, asked for in somebody's name. */
public interface LoanApplications {

	/** What waits, as financing counts it. */
	Mono<Counts> counts(Asker asker);

	Mono<Listed<LoanApplication>> list(Asker asker, @Nullable String status, @Nullable String region,
			@Nullable String cursor);

	Mono<LoanApplication> find(Asker asker, UUID id);

	/** Makes an application and submits it; the service scores it at once. */
	Mono<LoanApplication> apply(Asker asker, Wanted wanted, String key);

	Mono<LoanApplication> propose(Asker asker, UUID id, @Nullable Long version, @Nullable Long amount,
			@Nullable Integer months);

	Mono<LoanApplication> reject(Asker asker, UUID id, @Nullable Long version, List<String> reasons);

	/** A step that needs no more words. */
	Mono<LoanApplication> step(Asker asker, UUID id, @Nullable Long version, Step step);

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
