package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.List;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What regions may lend. */
@HttpExchange("/api/financing")
interface Budgets {

	@GetExchange("/programmes/budgets")
	Mono<List<Budget>> all(CurrentUser user);

	/** The amounts a budget was given, the newest first. */
	@GetExchange("/programmes/{programme}/budgets/{region}/changes")
	Mono<List<Budget.Change>> changes(CurrentUser user, @PathVariable String programme, @PathVariable String region);

	/** A first budget of a region. */
	@PostExchange("/programmes/{programme}/budgets")
	Mono<Budget> add(CurrentUser user, @PathVariable String programme, @RequestBody Grant grant,
			@IdempotencyKey String key);

	/** Another amount for the version that was looked at. */
	@PutExchange("/programmes/{programme}/budgets/{region}")
	Mono<Budget> change(CurrentUser user, @PathVariable String programme, @PathVariable String region,
			@IfMatch @Nullable Long version, @RequestBody Grant grant);

	/** How much for which region, by which decision of which day. */
	record Grant(String region, @Nullable Long amount, String legalBasis, @Nullable LocalDate decidedOn) {
	}

}
