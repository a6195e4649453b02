package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.UUID;

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

/** Loans of earlier books. */
@HttpExchange("/api/financing")
public interface TakeOvers {

	@GetExchange("/take-overs")
	Mono<Listed<TakeOver>> list(CurrentUser user, @RequestParam @Nullable String status, PageQuery page);

	@GetExchange("/take-overs/{id}")
	Mono<TakeOver> find(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/take-overs")
	Mono<TakeOver> propose(CurrentUser user, @RequestBody Proposal proposal, @IdempotencyKey String key);

	@PostExchange("/take-overs/{id}/approve")
	Mono<TakeOver> approve(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@IdempotencyKey String key);

	@PostExchange("/take-overs/{id}/reject")
	Mono<TakeOver> reject(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** A loan as the old books have it; what was repaid counts until the balance day. */
	record Proposal(UUID smeId, String oldNumber, String programmeCode, String purpose, @Nullable Long principal,
			@Nullable Integer termMonths, @Nullable Long repaid, @Nullable LocalDate disbursedOn,
			@Nullable LocalDate balanceOn) {
	}

}
