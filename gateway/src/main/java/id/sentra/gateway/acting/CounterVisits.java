package id.sentra.gateway.acting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
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

/** Visits of owners to the counter, as the registry keeps them. */
@HttpExchange("/api/registry")
public interface CounterVisits {

	/** How an owner's will is proved. */
	@ContractEnum("registry/VisitRequest/proof")
	List<String> PROOFS = List.of("FORM_PHOTO", "SIGNATURE");

	/** How an objection is answered. */
	@ContractEnum("registry/AnswerRequest/outcome")
	List<String> OUTCOMES = List.of("EXPLAINED", "UPHELD");

	@PostExchange("/smes/{id}/counter-visits")
	Mono<CounterVisit> open(CurrentUser user, @PathVariable UUID id, @RequestBody NewVisit visit,
			@IdempotencyKey String key);

	/** Those of an SME, the newest first. */
	@GetExchange("/smes/{id}/counter-visits")
	Mono<Listed<CounterVisit>> of(CurrentUser user, @PathVariable UUID id);

	/** Visits, the newest first. */
	@GetExchange("/counter-visits")
	Mono<Listed<Row>> list(CurrentUser user, @RequestParam @Nullable String objection,
			@RequestParam @Nullable String region, PageQuery page);

	@GetExchange("/counter-visits/{id}")
	Mono<CounterVisit> find(CurrentUser user, @PathVariable UUID id);

	/** The visit if the officer may act in it now; a refusal else. */
	@GetExchange("/counter-visits/{id}/usable")
	Mono<CounterVisit> usable(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/counter-visits/{id}/end")
	Mono<CounterVisit> end(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/counter-visits/{id}/objection")
	Mono<CounterVisit> object(CurrentUser user, @PathVariable UUID id, @RequestBody Objection objection);

	@PostExchange("/counter-visits/{id}/answer")
	Mono<CounterVisit> answer(CurrentUser user, @PathVariable UUID id, @RequestBody Answer answer);

	/** What an officer states, and the files of the proof. */
	record NewVisit(boolean ownerPresent, boolean unrelated, @Nullable String proof, List<UUID> files,
			boolean ownerAccount) {
	}

	/** What an owner did not want. */
	record Objection(String reason) {

		@Override
		public String toString() {
			return "Objection";
		}

	}

	/** What was found and put right. */
	record Answer(@Nullable String outcome, String note) {

		@Override
		public String toString() {
			return "Answer";
		}

	}

	/** A visit in a list. */
	record Row(UUID id, UUID smeId, String businessName, String officer, String proof, boolean ownerAccount,
			Instant openedAt, @Nullable Instant endedAt, boolean open, String objectionState, String regionName) {
	}

}
