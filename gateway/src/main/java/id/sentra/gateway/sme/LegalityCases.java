package id.sentra.gateway.sme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Cases in which SMEs are helped to permits, as the registry keeps them. */
@HttpExchange("/api/registry")
public interface LegalityCases {

	/** What an SME can be helped to. */
	@ContractEnum("/api/registry/legality-cases?permit")
	List<String> PERMITS = List.of("NIB", "PIRT", "HALAL", "OTHER");

	@GetExchange("/smes/{id}/legality-cases")
	Mono<Listed<LegalityCase>> of(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/smes/{id}/legality-cases")
	Mono<LegalityCase> open(CurrentUser user, @PathVariable UUID id, @RequestBody Plan plan,
			@IdempotencyKey String key);

	@GetExchange("/legality-cases/{id}")
	Mono<LegalityCase> find(CurrentUser user, @PathVariable UUID id);

	@PutExchange("/legality-cases/{id}")
	Mono<LegalityCase> replan(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Plan plan);

	@PostExchange("/legality-cases/{id}/steps")
	Mono<LegalityCase> tick(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Tick tick);

	@PostExchange("/legality-cases/{id}/result")
	Mono<LegalityCase> close(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Result result);

	@PostExchange("/legality-cases/{id}/reopen")
	Mono<LegalityCase> reopen(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Cases, those that are due first before others. */
	@GetExchange("/legality-cases")
	Mono<Listed<Row>> list(CurrentUser user, @RequestParam @Nullable String permit,
			@RequestParam @Nullable String state, @RequestParam @Nullable Boolean overdue,
			@RequestParam @Nullable String region, PageQuery page);

	/** How a permit is to be got. */
	record Plan(String permit, @Nullable String title, @Nullable String helper, @Nullable Long cost,
			@Nullable LocalDate dueOn, List<String> steps) {
	}

	/** That a step, counted from one, is done or is not. */
	record Tick(@Nullable Integer step, boolean done) {
	}

	/** How a case ended. */
	record Result(@Nullable String result, @Nullable String reason, @Nullable String documentId) {
	}

	/** A case in a list. */
	record Row(UUID id, UUID smeId, String businessName, String permit, @Nullable String title, @Nullable String helper,
			@Nullable Long cost, LocalDate dueOn, boolean overdue, int stepsDone, int steps, String state,
			String regionName) {
	}

}
