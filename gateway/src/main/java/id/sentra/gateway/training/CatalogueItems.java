package id.sentra.gateway.training;

import java.util.Map;

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
import org.springframework.web.service.annotation.PutExchange;

/**
 * The courses, venues and trainers that sessions are made with, and mentors; each kind by
 * its word in the service's addresses.
 */
@HttpExchange("/api/training")
interface CatalogueItems {

	@GetExchange("/{kind}")
	Mono<Listed<CatalogueItem>> list(CurrentUser user, @PathVariable String kind, @RequestParam @Nullable String region,
			PageQuery page);

	@GetExchange("/{kind}/{key}")
	Mono<CatalogueItem> find(CurrentUser user, @PathVariable String kind, @PathVariable String key);

	@PostExchange("/{kind}")
	Mono<CatalogueItem> add(CurrentUser user, @PathVariable String kind, @RequestBody Map<String, Object> item,
			@IdempotencyKey String once);

	@PutExchange("/{kind}/{key}")
	Mono<CatalogueItem> revise(CurrentUser user, @PathVariable String kind, @PathVariable String key,
			@IfMatch @Nullable Long version, @RequestBody Map<String, Object> item);

	/** Opens it for new sessions. */
	@PostExchange("/{kind}/{key}/activate")
	Mono<CatalogueItem> activate(CurrentUser user, @PathVariable String kind, @PathVariable String key,
			@IfMatch @Nullable Long version);

	@PostExchange("/{kind}/{key}/deactivate")
	Mono<CatalogueItem> deactivate(CurrentUser user, @PathVariable String kind, @PathVariable String key,
			@IfMatch @Nullable Long version);

	/** A later rule for certificates of a course. */
	@PutExchange("/courses/{code}/rules")
	Mono<CatalogueItem> addRule(CurrentUser user, @PathVariable String code, @IfMatch @Nullable Long version,
			@RequestBody Map<String, Object> rule);

}
