package id.sentra.gateway.bazaar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.service.annotation.PutExchange;

/** Bazaars, their stalls and results. */
@HttpExchange("/api/bazaar")
public interface Bazaars {

	/** With {@code due} those whose next step's time has come. */
	@GetExchange("/bazaars")
	Mono<Listed<Bazaar>> list(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable String status, @RequestParam @Nullable Boolean due, PageQuery page);

	@GetExchange("/bazaars/{id}")
	Mono<Bazaar> find(CurrentUser user, @PathVariable UUID id);

	/** Stalls of a region. */
	@GetExchange("/stalls")
	Mono<Listed<Stall>> stalls(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable String state, PageQuery page);

	/** A page of a bazaar's stalls. */
	@GetExchange("/stalls?limit=100")
	Mono<Listed<Stall>> stallsOf(CurrentUser user, @RequestParam UUID bazaar, PageQuery page);

	/** All stalls of a bazaar. */
	default Mono<List<Stall>> allStalls(CurrentUser user, UUID bazaar) {
		return stallsOf(user, bazaar, PageQuery.FIRST)
			.expand((page) -> (page.next() != null) ? stallsOf(user, bazaar, PageQuery.of(page.next())) : Mono.empty())
			.flatMapIterable(Listed::items)
			.collectList();
	}

	/** Plans a bazaar as it was typed; what is missing is left to the service to say. */
	@PostExchange("/bazaars")
	Mono<Bazaar> plan(CurrentUser user, @RequestBody Map<String, Object> plan, @IdempotencyKey String key);

	/** Changes a plan nobody knows of yet. */
	@PutExchange("/bazaars/{id}")
	Mono<Bazaar> change(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Map<String, Object> plan);

	/** Takes a bazaar to its next step, by the step's name in the address. */
	@PostExchange("/bazaars/{id}/{step}")
	Mono<Bazaar> step(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@PathVariable String step);

	/** Allocates with another seed; nothing is kept but what would come of it. */
	@PostExchange("/bazaars/{id}/preview")
	Mono<Preview> preview(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** What it would come to for each applicant, and why. */
	@GetExchange("/bazaars/{id}/preview")
	Mono<Listed<PreviewLine>> previewLines(CurrentUser user, @PathVariable UUID id, PageQuery page);

	/** What everybody may see. */
	@GetExchange("/public/bazaars/{id}")
	Mono<Bazaar> published(Locale language, @PathVariable UUID id);

	@GetExchange("/public/bazaars/{id}/result?limit=100")
	Mono<Listed<ResultLine>> result(Locale language, @PathVariable UUID id, PageQuery page);

}
